import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createTestDatabase } from '#platform/testing/database.ts';
import { sampleFilling } from '#platform/testing/sample-filling.ts';
import { faults, type Fault } from '../../tools/level4/faults.ts';
import { level4, type Level4Options } from '../../tools/level4/level4.ts';
import type { Report } from '../../tools/level4/report.ts';
import { chosen, wantedIn } from '../../tools/level4/wanted.ts';

const CATALOGUE = resolve(import.meta.dirname, '../../../shared/data/procedures/tthc-2026-full.jsonl');

/** The robot on a database of this test; everything it writes goes to a folder that is removed. */
async function robot(t: TestContext, over: Partial<Level4Options>) {
  const out = mkdtempSync(join(tmpdir(), 'motcua-level4-'));
  const database = await createTestDatabase(sampleFilling());
  const said: string[] = [];
  t.after(async () => {
    await database.drop();
    rmSync(out, { recursive: true, force: true });
  });
  const report = await level4({
    catalogue: undefined,
    only: undefined,
    sample: undefined,
    seed: 1,
    broken: [],
    resume: false,
    parallel: 6,
    databaseUrl: database.url,
    json: undefined,
    html: undefined,
    signal: new AbortController().signal,
    ...over,
    out,
    say: (line) => said.push(line),
  });
  return { report, out, said };
}

const toldOf = ({ failures }: Report): string[] =>
  failures.map(({ code, case: key, step, message }) => `${code} ${key} at ${step}: ${message.slice(0, 160)}`);

test('every procedure of the sample province goes from search to rating in each of its cases', async (t) => {
  const { report } = await robot(t, {});
  assert.deepEqual(toldOf(report), []);
  assert.equal(report.passed, 27);
  assert.equal(report.total, 27);
  assert.ok(report.dossiers > report.total, 'procedures with several cases are lived once for each');
});

const broken: Fault[] = [
  { code: '1.000656', kind: 'search' },
  { code: '1.004873', kind: 'form' },
  { code: '1.000894', kind: 'paper' },
  { code: '2.000635', kind: 'fee' },
  { code: '1.011607', kind: 'process' },
  { code: '1.013225', kind: 'seal' },
  { code: '1.014159', kind: 'rating' },
];

test('what is broken on purpose fails at its own step, and nothing else does', async (t) => {
  const whole = ['3.000256', '1.004623'];
  const { report, out } = await robot(t, { broken, only: [...broken.map(({ code }) => code), ...whole].join(',') });
  const stepsOf = new Map<string, Set<string>>();
  for (const { code, step } of report.failures) stepsOf.set(code, (stepsOf.get(code) ?? new Set()).add(step));
  assert.deepEqual(
    Object.fromEntries([...stepsOf].map(([code, steps]) => [code, [...steps]])),
    Object.fromEntries(broken.map(({ code, kind }) => [code, [faults[kind]]])),
  );
  assert.equal(report.passed, whole.length);
  assert.equal(report.failed, broken.length);
  const { page = '' } = report.failures.find(({ step }) => step === 'form') ?? {};
  assert.match(readFileSync(join(out, page), 'utf8'), /Câu không trả lời được/);
  assert.match(readFileSync(join(out, 'report.html'), 'utf8'), /approval is not offered/);
  assert.deepEqual(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')), JSON.parse(JSON.stringify(report)));
});

test('thirty procedures of the national catalogue, drawn by lot, are imported and go from search to rating', async (t) => {
  if (!existsSync(CATALOGUE)) return t.skip(`NOT RUN: the national catalogue is not at ${CATALOGUE}`);
  const drawn = new Set(chosen(await wantedIn(CATALOGUE), { sample: 30, seed: 1 }).map(({ code }) => code));
  const lines = readFileSync(CATALOGUE, 'utf8').split('\n');
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-drawn-')), 'drawn.jsonl');
  t.after(() => rmSync(resolve(file, '..'), { recursive: true }));
  writeFileSync(file, lines.filter((line) => drawn.has(/"code": ?"([^"]+)"/.exec(line)?.[1] ?? '')).join('\n'));
  const { report } = await robot(t, { catalogue: file });
  assert.deepEqual(toldOf(report), []);
  assert.equal(report.passed, 30);
});
