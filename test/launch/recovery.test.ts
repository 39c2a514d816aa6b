import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runningPostmaster } from '#platform/postgres/postmaster.ts';
import { holdsWithin, isAlive, processesIn } from '#platform/processes.ts';
import {
  newDataFolder,
  startProgram,
  startThrowawayInstance,
  type ThrowawayInstance,
} from '#platform/testing/instance.ts';

const dataDir = ({ varDir }: ThrowawayInstance): string => join(varDir, 'postgres/data');
const postmasterPid = (instance: ThrowawayInstance): number | undefined => runningPostmaster(dataDir(instance))?.pid;

async function answers({ baseUrl }: ThrowawayInstance): Promise<void> {
  const alive = await fetch(`${baseUrl}/healthz`);
  assert.equal(alive.status, 200);
  await readyWithin(baseUrl, 15_000);
}

async function readyWithin(baseUrl: string, ms: number): Promise<void> {
  const deadline = performance.now() + ms;
  for (;;) {
    const ready = await fetch(`${baseUrl}/readyz`);
    if (ready.status === 200) return;
    assert.ok(performance.now() < deadline, `not ready: ${await ready.text()}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

test('after any kill -9 the next start recovers, and an end leaves nothing running', async (t) => {
  let instance = await startThrowawayInstance();
  t.after(() => instance.stop());
  await answers(instance);

  await t.test('a second start on the same data says where the first one answers', async () => {
    const { child, output } = await startProgram({ PORT: '0', VAR_DIR: instance.varDir });
    assert.equal(child.exitCode, 1);
    const where = `Already running at ${instance.baseUrl} (process ${instance.pid}`;
    assert.ok(output().startsWith(`motcua: ${where}`), output());
    assert.equal(output().trim().split('\n').length, 1);
  });

  await t.test('PostgreSQL killed under the running application is brought back', async () => {
    const before = postmasterPid(instance);
    instance.kill9Postgres();
    await holdsWithin(10_000, () => ![before, undefined].includes(postmasterPid(instance)));
    await answers(instance);
  });

  await t.test('after the application alone is killed, the next start uses the PostgreSQL that is left', async () => {
    const before = postmasterPid(instance);
    await instance.kill9App();
    instance = await instance.restart();
    await answers(instance);
    assert.equal(postmasterPid(instance), before);
    assert.match(instance.output(), /using the PostgreSQL that was left running/);
  });

  await t.test('after everything is killed, stale pid files are no hindrance, whoever has the id now', async () => {
    const stranger = spawn('sleep', ['60']);
    t.after(() => stranger.kill());
    await instance.kill9All();
    const pidFile = join(dataDir(instance), 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const lock = join(instance.varDir, 'motcua.pid');
    writeFileSync(lock, JSON.stringify({ pid: stranger.pid, identity: 'long ago', url: 'http://localhost:1' }));
    instance = await instance.restart();
    await answers(instance);
    assert.ok(isAlive(stranger.pid ?? 0), 'the stranger is left alone');
  });

  await t.test('a stop leaves no process and no lock', async () => {
    const server = dataDir(instance);
    process.kill(instance.pid, 'SIGINT');
    assert.ok(await holdsWithin(10_000, () => !isAlive(instance.pid) && processesIn(server).length === 0));
    assert.throws(() => readFileSync(join(instance.varDir, 'motcua.pid')));
  });
});

test('Ctrl-C in the middle of a first start leaves no process', async (t) => {
  const varDir = newDataFolder();
  t.after(() => rmSync(varDir, { recursive: true, force: true }));
  const starting = startProgram({ PORT: '0', VAR_DIR: varDir });
  const server = join(varDir, 'postgres/data');
  assert.ok(await holdsWithin(20_000, () => processesIn(server).length > 0, 2), 'PostgreSQL comes up');
  // Written by the run that is starting.
  const { pid } = JSON.parse(readFileSync(join(varDir, 'motcua.pid'), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGINT');
  const { baseUrl, output } = await starting;
  assert.equal(baseUrl, undefined);
  assert.match(output(), /^motcua: stopped\n$/);
  assert.deepEqual(processesIn(server), []);
});
