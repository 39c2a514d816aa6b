import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { isPlan, planFiles, type Plan } from './new/plan.ts';

const root = resolve(import.meta.dirname, '..');

function plan(...asked: string[]): Plan {
  const made = planFiles(asked, 12);
  if (!isPlan(made)) throw new Error(made);
  return made;
}

test('each kind gets files with the names of the house', () => {
  const paths = (...asked: string[]): string[] => plan(...asked).files.map(([path]) => path);
  assert.deepEqual(paths('module', 'open-data'), [
    'src/modules/open-data/index.ts',
    'src/modules/open-data/README.md',
    'src/modules/open-data/errors.ts',
  ]);
  assert.deepEqual(paths('use-case', 'dossiers', 'hand-over-dossier'), [
    'src/modules/dossiers/hand-over-dossier.ts',
    'src/modules/dossiers/hand-over-dossier.world.test.ts',
  ]);
  assert.deepEqual(paths('page', 'dossiers', 'apology'), ['src/modules/dossiers/pages/apology.tsx']);
  assert.deepEqual(paths('job', 'files', 'scan-file'), ['src/modules/files/scan-file.ts']);
  assert.deepEqual(paths('migration', 'files', 'add-scan'), ['db/migrations/0012_files_add_scan.sql']);
});

test('names that say nothing are refused', () => {
  for (const asked of [
    ['use-case', 'dossiers', 'process-dossier'],
    ['use-case', 'dossiers', 'dossier'],
    ['page', 'dossiers', 'MyPage'],
    ['thing'],
    [],
  ]) {
    assert.equal(isPlan(planFiles(asked, 1)), false, asked.join(' '));
  }
});

test('what is written passes the linter and is already formatted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-new-'));
  const made = [
    plan('module', 'a'),
    plan('use-case', 'a', 'hand-over-thing'),
    plan('page', 'a', 'thing'),
    plan('job', 'a', 'scan-thing'),
  ];
  for (const [path, text] of made.flatMap(({ files }) => files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (program: string, ...args: string[]) =>
    spawnSync(join(root, 'node_modules/.bin', program), [...args, join(folder, 'src')], {
      cwd: folder,
      encoding: 'utf8',
    });
  const linted = run('oxlint', '-c', join(root, '.oxlintrc.json'));
  const formatted = run('oxfmt', '-c', join(root, '.oxfmtrc.json'), '--check');
  rmSync(folder, { recursive: true });
  assert.equal(linted.status, 0, linted.stdout);
  assert.equal(formatted.status, 0, formatted.stdout);
});
