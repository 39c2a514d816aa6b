import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { newDataFolder, startThrowawayInstance } from '#platform/testing/instance.ts';

const root = resolve(import.meta.dirname, '../..');

/** A list of made-up procedures: poor records are read and made into services like rich ones. */
function aList(t: TestContext, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const rows = Array.from({ length: count }, (_, place) => {
    const code = `1.9${String(place).padStart(5, '0')}`;
    return `${code},Cấp giấy phép thử nghiệm số ${code},Thử nghiệm,Sở Tư pháp`;
  });
  const path = join(folder, 'danh-muc.csv');
  writeFileSync(path, `\uFEFFMã,Tên,Lĩnh vực,Cơ quan thực hiện\n${rows.join('\n')}\n`);
  return path;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `npm run import`'s program; `endWhen` names the words after which it gets the signal. */
function importing(
  varDir: string,
  args: string[],
  end?: { when: RegExp; signal: 'SIGKILL' | 'SIGINT' },
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', './tools/tsx-hook.mjs', 'tools/import.ts', ...args], {
    cwd: root,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: tmpdir(), TMPDIR: tmpdir(), VAR_DIR: varDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    if (end?.when.test(stderr)) child.kill(end.signal);
  });
  return new Promise((done) => void child.once('close', (code) => done({ code, stdout, stderr })));
}

const outcomeOf = ({ code, stdout, stderr }: Ended): { state: string; counts: { new: number; unchanged: number } } => {
  assert.equal(code, 0, stderr);
  // What the program prints with --json: one outcome a file.
  const [outcome] = JSON.parse(stdout) as ReturnType<typeof outcomeOf>[];
  assert.ok(outcome);
  return outcome;
};

test('beside the running service: killed in the middle nothing is in force, run again everything is', async (t) => {
  const instance = await startThrowawayInstance();
  t.after(() => instance.stop());
  const list = aList(t, 400);
  const isInForce = async (code: string) => (await fetch(`${instance.baseUrl}/procedures/${code}`)).status;
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    const killed = await importing(instance.varDir, [list, '--yes'], { when: /applying [3-9]0 %/, signal });
    assert.equal(killed.code, signal === 'SIGKILL' ? null : 130, killed.stderr);
    assert.deepEqual([await isInForce('1.900000'), await isInForce('1.900399')], [404, 404], signal);
  }
  const done = await importing(instance.varDir, [list, '--yes', '--json']);
  assert.equal(done.code, 0, done.stderr);
  assert.deepEqual([outcomeOf(done).state, outcomeOf(done).counts.new], ['applied', 400]);
  assert.deepEqual(
    [await isInForce('1.900000'), await isInForce('1.900399')],
    [200, 200],
    'the service shows it at once',
  );
  const again = await importing(instance.varDir, [list, '--yes', '--json']);
  assert.deepEqual([outcomeOf(again).state, outcomeOf(again).counts.unchanged], ['nothing-to-do', 400]);
});

test('without the service: PostgreSQL is started and stopped; nobody to ask means no; bad files are told by code', async (t) => {
  const varDir = newDataFolder();
  t.after(() => rmSync(varDir, { recursive: true, force: true }));
  const list = aList(t, 3);
  const unasked = await importing(varDir, [list]);
  assert.deepEqual([unasked.code, /Not confirmed/.test(unasked.stdout)], [3, true], unasked.stderr);
  const bad = join(list, '../bad.csv');
  writeFileSync(bad, Buffer.from('code,name\n1.900000,H\xf2a\n', 'latin1'));
  const refused = await importing(varDir, [bad, '--yes']);
  assert.deepEqual([refused.code, /^catalogue\.wrong-encoding: /m.test(refused.stderr)], [1, true], refused.stderr);
  const folder = await importing(varDir, [join(list, '..')]);
  assert.deepEqual([folder.code, /^catalogue\.is-folder: /m.test(folder.stderr)], [1, true], folder.stderr);
  assert.deepEqual([(await importing(varDir, [])).code, (await importing(varDir, ['--no', list])).code], [2, 2]);
  const done = await importing(varDir, [list, '--yes', '--json']);
  assert.equal(outcomeOf(done).state, 'applied');
});
