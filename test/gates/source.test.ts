import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { root, sourceFiles, type SourceFile } from '../../tools/reference/source.ts';

const plant = (path: string, text: string): SourceFile => ({ path, text });
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
/** Scripts that run in the browser have no composition root and no clock of ours. */
const onServer = (): SourceFile[] => sourceFiles().filter(({ path }) => !path.startsWith('src/web/islands/'));

/** One line for each file in which a rule's pattern occurs. */
const breaking = (files: SourceFile[], pattern: RegExp, allowed: string[] = []): string[] =>
  files
    .filter(({ path, text }) => !allowed.includes(path) && pattern.test(withoutComments(text)))
    .map(({ path }) => path);

const readsEnvironment = /\bprocess\.env\b/;
const readsTime = /\bnew Date\(\s*\)|\bDate\.now\(|\bnew Date\b(?!\()/;

test('only config.ts reads the environment', () => {
  assert.deepEqual(breaking(onServer(), readsEnvironment, ['src/config.ts']), []);
});

test('only clock.ts reads the time', () => {
  assert.deepEqual(breaking(onServer(), readsTime, ['src/platform/clock.ts']), []);
});

test('canary: the environment and the time read elsewhere are found, words in comments are not', () => {
  const files = [
    plant('a.ts', 'const port = process.env.PORT;'),
    plant('b.ts', 'const at = new Date();'),
    plant('c.ts', 'const at = Date.now();'),
    plant('d.ts', '/** No new Date() here. */\nconst at = new Date(ms); // process.env'),
  ];
  assert.deepEqual(breaking(files, readsEnvironment), ['a.ts']);
  assert.deepEqual(breaking(files, readsTime), ['b.ts', 'c.ts']);
});

const schemas =
  'audit|registers|identity|files|procedures|forms|dossiers|casework|payments|notifications|satisfaction|signatures';
const inKysely = new RegExp(`(?:From|Into|Table|Join|from|using)\\(\\s*\\[?\\s*['"\`](${schemas})\\.`, 'g');
const inSql = new RegExp(
  `\\b(?:from|join|into|update|truncate|lateral|references)\\s+(?:only\\s+)?(${schemas})\\.\\w`,
  'gi',
);

/** Composition files that may look into tables of several modules, and why. */
const mayJoin = new Map([['src/load-sample.ts', 'fills an empty database before any module has anything to say']]);

/** A module's SQL names its own schema; other modules are asked through their front door. */
function foreignSchemas(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const own = /^src\/modules\/([^/]+)\//.exec(path)?.[1];
    const named = [...text.matchAll(inKysely), ...text.matchAll(inSql)].map(([, schema]) => schema);
    return [...new Set(named)]
      .filter((schema) => schema !== own && !mayJoin.has(path))
      .map((schema) => `${path} reads ${schema}`);
  });
}

test('a module touches its own tables only', () => {
  assert.deepEqual(foreignSchemas(sourceFiles()), []);
});

test('canary: a look into a neighbour’s table is found, by Kysely and by SQL', () => {
  const files = [
    plant('src/modules/casework/case-store.ts', "tx.selectFrom('dossiers.dossier')"),
    plant(
      'src/modules/casework/queue-views.ts',
      "db.selectFrom('casework.task').innerJoin('identity.account', 'a', 'b')",
    ),
    plant(
      'src/modules/dossiers/x-store.ts',
      'sql`select 1 from\n  payments.fee_notice n join dossiers.dossier d on true`',
    ),
    plant('src/sites/office.ts', "db.selectFrom('files.file')"),
  ];
  assert.deepEqual(foreignSchemas(files), [
    'src/modules/casework/case-store.ts reads dossiers',
    'src/modules/casework/queue-views.ts reads identity',
    'src/modules/dossiers/x-store.ts reads payments',
    'src/sites/office.ts reads files',
  ]);
});

const homeless = /^(utils?|helpers?|common|shared|misc|.*-?(manager|helper|utils?|impl))$/;

/** Names of a house: kebab-case, and none that says nothing. */
const badNames = (paths: string[]): string[] =>
  paths.filter((path) => {
    const parts = path.replace(/\.(test|d|samples|world)?\.?(tsx?|mjs|css)$/, '').split('/');
    return (
      parts.some((part) => homeless.test(part)) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(parts.at(-1) ?? '')
    );
  });

test('files have names a clerk would understand', () => {
  assert.deepEqual(badNames(globSync('{src,tools,test}/**/*.{ts,tsx,mjs}', { cwd: root })), []);
});

test('canary: a drawer for everything and a name in camelCase are found', () => {
  assert.deepEqual(badNames(['src/utils/a.ts', 'src/dossier-manager.ts', 'src/sendMail.ts', 'src/send-mail.test.ts']), [
    'src/utils/a.ts',
    'src/dossier-manager.ts',
    'src/sendMail.ts',
  ]);
});

/** Runs the linter as `npm test` does, on one file. */
function lint(source: string, name = 'planted.ts'): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lint-'));
  const file = join(folder, name);
  writeFileSync(file, source);
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['-c', join(root, '.oxlintrc.json'), '--format=unix', file],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return stdout;
}

test('canary: the linter refuses any, !, long files, long functions and a fifth parameter', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, line) => `  say(${line});`).join('\n');
  assert.match(lint('export const a: any = 1;'), /no-explicit-any/);
  assert.match(lint('export const a = (b?: string): string => b!;'), /no-non-null-assertion/);
  assert.match(
    lint(`declare const say: (n: number) => void;\nexport function long(): void {\n${lines(40)}\n}`),
    /max-lines-per-function/,
  );
  assert.match(lint(`declare const say: (n: number) => void;\n${lines(251)}`), /max-lines\)/);
  assert.match(lint('export const f = (a: 1, b: 2, c: 3, d: 4, e: 5): number[] => [a, b, c, d, e];'), /max-params/);
  assert.equal(lint('export const a = 1;\n').trim(), '');
});

/** Anything that would tie the project to one machine or one network. */
const onlyHere = [
  {
    what: 'an absolute path of somebody’s machine',
    pattern: /(?<=^|[\s'"`(=:])\/(?:home|root|Users|work|mnt|workspace)\/[\w.-]+/m,
  },
  {
    what: 'an address in a private network',
    pattern: /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b(?!\/)/,
  },
];

const tiedDown = (files: SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    onlyHere.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path}: ${what}`),
  );

/** A lock file that names a registry installs only where that registry is. */
const foreignRegistries = (lock: string): string[] =>
  [...lock.matchAll(/"resolved": "([^"]+)"/g)]
    .map(([, url = '']) => url)
    .filter((url) => !url.startsWith('https://registry.npmjs.org/'));

test('nothing in the project belongs to one machine', () => {
  const pattern =
    '{*.md,*.json,*.cjs,.*.json,bin/*,bundles/**/*.{bpmn,dmn,json,txt},changes/*,db/**/*,docs/**/*.md,sample/**/*,src/**/*,test/**/*,tools/**/*}';
  const files = globSync(pattern, { cwd: root, exclude: (name) => /node_modules|\.(woff2|png|pdf)$/.test(name) })
    .filter((path) => path !== 'test/gates/source.test.ts' && /\.\w+$|^bin\//.test(path))
    .map((path) => plant(path, readFileSync(join(root, path), 'utf8')));
  assert.ok(files.length > 300);
  assert.ok(files.some(({ path }) => basename(path) === 'README.md'));
  assert.deepEqual(tiedDown(files), []);
  assert.deepEqual(foreignRegistries(readFileSync(join(root, 'package-lock.json'), 'utf8')), []);
});

test('canary: a home folder, a private address and another registry are found', () => {
  assert.deepEqual(
    tiedDown([
      plant('a.md', 'see /home/someone/notes'),
      plant('b.ts', "'10.0.4.17'"),
      plant('c.md', 'open /dossiers/new'),
    ]),
    ['a.md: an absolute path of somebody’s machine', 'b.ts: an address in a private network'],
  );
  assert.deepEqual(foreignRegistries('"resolved": "https://packages.example/kysely.tgz"'), [
    'https://packages.example/kysely.tgz',
  ]);
});
