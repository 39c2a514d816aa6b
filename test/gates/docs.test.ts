import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/reference/source.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Links to files that are not there. `file` is where the text lies. */
const brokenLinks = (text: string, file: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target) && !existsSync(resolve(root, dirname(file), target)))
    .map((target) => `${file} → ${target}`);

/** A decision is one page: why it came up, what was decided, what follows. */
function badDecision(text: string): string[] {
  const parts = ['## Context', '## Decision', '## Consequences'];
  const missing = parts.filter((part) => !text.includes(`\n${part}\n`));
  return [
    ...missing,
    ...(text.split('\n').length > 60 ? ['longer than a page'] : []),
    ...(/^# \d+\. .+/.test(text) ? [] : ['no number in the title']),
  ];
}

const badReadme = (text: string | undefined): string[] => {
  if (text === undefined) return ['missing'];
  const lines = text.trimEnd().split('\n');
  return [...(lines.length > 40 ? [`${lines.length} lines`] : []), ...(lines[0]?.startsWith('# ') ? [] : ['no title'])];
};

test('every module says in at most 40 lines what it owns', () => {
  const modules = readdirSync(join(root, 'src/modules'));
  const found = modules.flatMap((name) => {
    const path = `src/modules/${name}/README.md`;
    return badReadme(existsSync(join(root, path)) ? read(path) : undefined).map((what) => `${path}: ${what}`);
  });
  assert.deepEqual(found, []);
});

/** Functions a README offers at the front door and that index.ts does not hand out. */
function missingAtFrontDoor(readme: string, index: string): string[] {
  const [, offered = ''] = /\*\*Front door\*\*:?([\s\S]*?)(?:\n\n|\n\*\*|$)/.exec(readme) ?? [];
  const names = [...offered.matchAll(/`([a-z]+[A-Z]\w*|[a-z]+)[`(]/g)].map(([, name = '']) => name);
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(index));
}

test('what a README offers at the front door is there', () => {
  const found = readdirSync(join(root, 'src/modules')).flatMap((name) => {
    const folder = `src/modules/${name}`;
    return missingAtFrontDoor(read(`${folder}/README.md`), read(`${folder}/index.ts`)).map(
      (gone) => `${folder}: ${gone}`,
    );
  });
  assert.deepEqual(found, []);
  assert.deepEqual(missingAtFrontDoor('**Front door**: `goneAway(tx)`, `here`.', "export { here } from './a.ts';"), [
    'goneAway',
  ]);
});

test('decisions are numbered without gaps and have context, decision and consequences', () => {
  const files = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort();
  assert.ok(files.length >= 10);
  assert.deepEqual(
    files.map((file) => file.slice('docs/decisions/'.length).slice(0, 4)),
    files.map((_, place) => String(place + 1).padStart(4, '0')),
  );
  assert.deepEqual(
    files.flatMap((file) => badDecision(read(file)).map((what) => `${file}: ${what}`)),
    [],
  );
});

test('no link in the documents leads nowhere', () => {
  const files = globSync(
    '{*.md,bin/*.md,changes/*.md,docs/**/*.md,sample/**/*.md,src/**/*.md,tools/**/*.md,test/**/*.md}',
    { cwd: root },
  );
  assert.ok(files.length > 30);
  assert.deepEqual(
    files.flatMap((file) => brokenLinks(read(file), file)),
    [],
  );
});

test('the glossary fixes one English word for each legal term, with its source', () => {
  const terms = glossaryRows(read('GLOSSARY.md'));
  assert.ok(terms.length >= 45, `${terms.length} terms`);
  assert.deepEqual(
    terms.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === '')),
    [],
  );
  const english = terms.map(([, word]) => word);
  assert.deepEqual(
    english.filter((word, place) => english.indexOf(word) !== place),
    [],
  );
});

const glossaryRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Vietnamese|---)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** Rows of the table of floors: a module and what it may import. */
const drawnArrows = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => /^\| (around|core|services|records) \|/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, , module = '', , imports = '']) => [module, imports === '–' ? '' : imports]),
  );

/** The rules of the cruiser say it in their comments: "x may import audit, y, z. …". */
function heldArrows(): Map<string, string> {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
    forbidden: { name: string; comment: string }[];
  };
  const modules = new Set(readdirSync(join(root, 'src/modules')));
  return new Map(
    forbidden.flatMap(({ comment }) => {
      const [, module = '', imports = ''] = /^([\w-]+) may import audit(?:, )?([^.]*)\./.exec(comment) ?? [];
      return modules.has(module) ? [[module, imports] as const] : [];
    }),
  );
}

const sorted = (arrows: Map<string, string>): string[] =>
  [...arrows].map(([module, imports]) => `${module} → ${imports.split(', ').sort().join(', ')}`).sort();

test('the floors drawn in ARCHITECTURE.md are those the cruiser holds', () => {
  assert.deepEqual(sorted(drawnArrows(read('ARCHITECTURE.md'))), sorted(heldArrows()));
});

test('canary: an arrow that is drawn and not held is seen', () => {
  assert.deepEqual(sorted(drawnArrows('| core | a | things | c, b |\n| records | b | – | – |')), ['a → b, c', 'b → ']);
});

test('every script that the documents name exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const files = globSync('{*.md,docs/{how-to,runbooks}/*.md}', { cwd: root });
  assert.deepEqual(
    files.flatMap((file) => missingScripts(read(file), scripts).map((name) => `${file}: ${name}`)),
    [],
  );
});

const missingScripts = (text: string, scripts: Record<string, string>): string[] => [
  ...[...text.matchAll(/`npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts)),
  ...[...text.matchAll(/`(bin\/[\w-]+)/g)].map(([, name = '']) => name).filter((name) => !existsSync(join(root, name))),
];

test('canary: a long readme, half a decision, a dead link and an unknown script are found', () => {
  assert.deepEqual(badReadme('# a\n'.repeat(41)), ['41 lines']);
  assert.deepEqual(badReadme(undefined), ['missing']);
  assert.deepEqual(badDecision('# 1. A thing\n\n## Context\n\n## Decision\n'), ['## Consequences']);
  assert.deepEqual(brokenLinks('[a](gone.md) [b](README.md) [c](https://example.com)', 'docs/x.md'), [
    'docs/x.md → gone.md',
    'docs/x.md → README.md',
  ]);
  assert.deepEqual(missingScripts('`npm run nothing` and `bin/nowhere`', {}), ['nothing', 'bin/nowhere']);
  assert.deepEqual(glossaryRows('| hồ sơ | dossier | NĐ 118/2025 Đ3 |'), [['hồ sơ', 'dossier', 'NĐ 118/2025 Đ3']]);
});
