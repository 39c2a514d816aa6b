import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/reference/source.ts';

test('canary: a file and a function that nobody uses are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-knip-'));
  for (const name of ['knip.json', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'tools'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'tools/start.ts'), "import { used } from '../src/used.ts';\nused();\n");
  writeFileSync(join(folder, 'src/used.ts'), 'export const used = () => {};\nexport const forgotten = () => {};\n');
  writeFileSync(join(folder, 'src/orphan.ts'), 'export const nobody = 1;\n');
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/knip'), ['--include=files,exports'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  assert.match(stdout, /src\/orphan\.ts/);
  assert.match(stdout, /forgotten/);
  assert.doesNotMatch(stdout, /^used/m);
});
