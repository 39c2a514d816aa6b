import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

function checkBoundaries(folder: string) {
  return spawnSync(process.execPath, [join(root, 'tools/boundaries.mjs'), folder], { encoding: 'utf8' });
}

/** A house of a few empty rooms, with these files in it. */
function plant(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-boundaries-'));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const result = checkBoundaries(folder);
  rmSync(folder, { recursive: true });
  return result;
}

test('the arrows between modules are those of the table', () => {
  const { status, stdout, stderr } = checkBoundaries(root);
  assert.equal(stderr, '');
  assert.equal(status, 0, stdout);
});

const room = { 'src/modules/audit/index.ts': 'export const record = 1;' };

test('each planted violation is found by its rule', () => {
  const { status, stderr } = plant({
    ...room,
    'src/modules/dossiers/index.ts': "export { store } from './dossier-store.ts';",
    'src/modules/dossiers/dossier-store.ts': 'export const store = 1;',
    // Past the front door, in a page (.tsx), with an import that holds only types.
    'src/modules/casework/pages/inbox.tsx':
      'import type { store } from \'../../dossiers/dossier-store.ts\';\nexport const Inbox = () => <p class="x">{1 as typeof store}</p>;',
    'src/modules/dossiers/up.ts': "import '#modules/casework';",
    'src/modules/casework/island/desk-app.ts': "import '../../dossiers/dossier-store.ts';",
    'src/modules/casework/index.ts': 'export const openCase = 1;',
    'src/modules/gossip/index.ts': "import '#modules/audit';",
    'src/modules/audit/site.ts': "import '../../sites/citizen.ts';",
    'src/sites/citizen.ts': "import '../app.ts';\nimport '../modules/dossiers/dossier-store.ts';",
    'src/app.ts': 'export const app = 1;',
    'src/platform/clock.ts': "import '#modules/audit';\nimport './gone.ts';",
    'src/platform/tested.ts': "import './clock.test.ts';\nimport 'autocannon';",
    'src/platform/clock.test.ts': '',
    'src/web/layout.ts': "import '#modules/audit';",
    'src/platform/left.ts': "import './right.ts';",
    'src/platform/right.ts': "import './left.ts';",
  });
  assert.equal(status, 1);
  for (const line of [
    'module-front-door-only: src/modules/casework/pages/inbox.tsx → src/modules/dossiers/dossier-store.ts',
    'browser-door-only: src/modules/casework/island/desk-app.ts → src/modules/dossiers/dossier-store.ts',
    'dossiers-imports: src/modules/dossiers/up.ts → src/modules/casework/index.ts',
    'module-is-known: src/modules/gossip/index.ts → src/modules/audit/index.ts',
    'modules-do-not-look-up: src/modules/audit/site.ts → src/sites/citizen.ts',
    'sites-do-not-look-up: src/sites/citizen.ts → src/app.ts',
    'front-door-from-outside: src/sites/citizen.ts → src/modules/dossiers/dossier-store.ts',
    'platform-knows-no-domain: src/platform/clock.ts → src/modules/audit/index.ts',
    'resolvable: src/platform/clock.ts → ./gone.ts',
    'no-test-in-production: src/platform/tested.ts → src/platform/clock.test.ts',
    'no-development-package: src/platform/tested.ts → ',
    'web-knows-no-domain: src/web/layout.ts → src/modules/audit/index.ts',
    'no-cycle: src/platform/',
  ]) {
    assert.ok(stderr.includes(line), `not found: ${line}\nin:\n${stderr}`);
  }
});

test('types may name each other in a circle, and a tidy house passes', () => {
  const { status, stderr } = plant({
    ...room,
    'src/platform/left.ts': "import type { Right } from './right.ts';\nexport interface Left { right: Right }",
    'src/platform/right.ts': "import type { Left } from './left.ts';\nexport interface Right { left: Left }",
    'src/modules/dossiers/index.ts': "import '#modules/audit';\nimport '#platform/left.ts';",
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('a check that sees no file fails', () => {
  const { status } = plant({ 'src/readme.md': 'empty' });
  assert.equal(status, 1);
});
