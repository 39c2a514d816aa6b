import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { newDataFolder, startProgram } from '#platform/testing/instance.ts';

/** Starts the program where it cannot start; returns the lines it complained with. */
async function complaints(t: TestContext, settings: Record<string, string>): Promise<string[]> {
  const varDir = newDataFolder();
  t.after(() => rmSync(varDir, { recursive: true, force: true }));
  const { child, baseUrl, output } = await startProgram({ PORT: '0', VAR_DIR: varDir, ...settings });
  child.kill('SIGKILL');
  assert.equal(baseUrl, undefined, 'it must not start');
  assert.equal(child.exitCode, 1);
  return output().trim().split('\n');
}

test('every mistaken setting is told at once, a line each', async (t) => {
  const lines = await complaints(t, {
    PORT: 'eighty',
    DATABASE_URL: 'mysql://here',
    SMTP_URL: 'mail',
    BASE_URL: 'motcua',
  });
  for (const name of ['PORT', 'DATABASE_URL', 'SMTP_URL', 'BASE_URL']) {
    assert.equal(
      lines.filter((line) => line.startsWith(`motcua: ${name}: `)).length,
      1,
      `${name} in ${lines.join('\n')}`,
    );
  }
  assert.equal(lines.length, 4);
});

test('a busy port is told in one line before anything else starts', async (t) => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  t.after(() => other.close());
  // It listens on TCP, so the address has a port.
  const { port } = other.address() as AddressInfo;
  const lines = await complaints(t, { PORT: String(port) });
  assert.deepEqual(lines, [
    `motcua: Port ${port} is in use by another program. Stop that program, or run PORT=${port + 1} npm start.`,
  ]);
});

test('an address of another machine is refused in one line', async (t) => {
  const [line, ...more] = await complaints(t, { PORT: '3000', HOST: '192.0.2.1' });
  assert.match(line ?? '', /^motcua: Port 3000 cannot be opened on 192\.0\.2\.1 \(EADDRNOTAVAIL\)/);
  assert.deepEqual(more, []);
});

test('a DATABASE_URL where nobody answers is one line without the password', async (t) => {
  const [line, ...more] = await complaints(t, { DATABASE_URL: 'postgres://me:hush@127.0.0.1:9/motcua' });
  assert.match(line ?? '', /^motcua: DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:9\/motcua \(ECONNREFUSED\)/);
  assert.doesNotMatch(line ?? '', /hush/);
  assert.deepEqual(more, []);
});

test('a DATABASE_URL with a wrong password or database is one line', async (t) => {
  const given = process.env['MOTCUA_TEST_DATABASE'];
  if (!given) return t.skip('needs the server of the test run');
  const wrong = new URL(given);
  wrong.password = 'hush';
  const [refused, ...more] = await complaints(t, { DATABASE_URL: wrong.href });
  assert.match(refused ?? '', /refuses: password authentication failed for user "motcua"\. Check user/);
  assert.deepEqual(more, []);
  const missing = new URL(given);
  missing.pathname = '/nowhere';
  const [absent] = await complaints(t, { DATABASE_URL: missing.href });
  assert.match(absent ?? '', /refuses: database "nowhere" does not exist/);
});

test('data of another PostgreSQL version is refused and left alone', async (t) => {
  const varDir = newDataFolder();
  t.after(() => rmSync(varDir, { recursive: true }));
  mkdirSync(join(varDir, 'postgres/data'), { recursive: true });
  writeFileSync(join(varDir, 'postgres/data/PG_VERSION'), '14\n');
  const [line, ...more] = await complaints(t, { VAR_DIR: varDir });
  assert.match(line ?? '', /is of PostgreSQL 14; this release runs PostgreSQL 18/);
  assert.deepEqual(more, []);
});

test('a full disk is told in one line', async (t) => {
  const varDir = newDataFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'none', varDir]).status === 0;
  t.after(() => {
    if (mounted) spawnSync('umount', [varDir]);
    rmSync(varDir, { recursive: true });
  });
  if (!mounted) return t.skip('needs the right to mount a small disk');
  const [line, ...more] = await complaints(t, { VAR_DIR: varDir });
  assert.match(line ?? '', /has only \d+ MB free; at least 100 MB are needed/);
  assert.deepEqual(more, []);
});

test('a part of the program alone needs a database to share', () => {
  const settings = { PATH: '/usr/bin:/bin', PORT: '0' };
  const args = ['--import', './tools/tsx-hook.mjs', 'tools/start.ts', 'worker'];
  const { status, stderr } = spawnSync(process.execPath, args, { env: settings, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'motcua: DATABASE_URL: must be set to run "worker" alone, since both parts share one database\n',
  );
});
