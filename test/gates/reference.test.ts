import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ErrorRow } from '#platform/errors.ts';
import { settings } from '../../src/config.ts';
import { declaredErrors } from '../../tools/reference/errors.ts';
import { declaredJobs } from '../../tools/reference/jobs.ts';
import { referencePages } from '../../tools/reference/pages.ts';
import { declaredPermissions } from '../../tools/reference/permissions.ts';
import { declaredRoutes, type RouteRow } from '../../tools/reference/routes.ts';
import { root, sourceFiles, type SourceFile } from '../../tools/reference/source.ts';

const folder = join(root, 'docs/reference');

/** Pages that do not say what the code says, and pages nobody makes any more. */
function stalePages(made: Map<string, string>, kept: (name: string) => string | undefined, names: string[]): string[] {
  const stale = [...made].filter(([name, content]) => kept(name) !== content).map(([name]) => name);
  return [...stale, ...names.filter((name) => !made.has(name))];
}

const keptPage = (name: string): string | undefined => {
  const [path] = globSync(name, { cwd: folder });
  return path && readFileSync(join(folder, path), 'utf8');
};

/** What no program can tell; the contents say so. */
const BY_HAND = ['service-classes.md'];

test('docs/reference says what the code says (npm run reference writes it anew)', async () => {
  const names = globSync('**/*.{md,svg}', { cwd: folder, exclude: BY_HAND });
  assert.deepEqual(stalePages(await referencePages(), keptPage, names), []);
});

test('canary: an edited page, a missing page and a forgotten page are found', () => {
  const made = new Map([
    ['a.md', 'new'],
    ['b.md', 'b'],
    ['c.md', 'c'],
  ]);
  const kept = new Map([
    ['a.md', 'old'],
    ['b.md', 'b'],
    ['gone.md', 'x'],
  ]);
  assert.deepEqual(
    stalePages(made, (name) => kept.get(name), [...kept.keys()]),
    ['a.md', 'c.md', 'gone.md'],
  );
});

const openRoutes = (routes: Pick<RouteRow, 'method' | 'url' | 'config'>[]): string[] =>
  routes
    .filter(({ config }) => !config.access)
    .map(({ method, url }) => `${method} ${url} does not say who may call it`);

/** A verb in an address should have been a thing: a withdrawal, not `withdraw`. */
const verbs =
  /\/(add|approve|accept|ask|cancel|create|delete|discard|do|edit|handle|pay|process|refuse|remove|save|send|sign|submit|take|update|upload|withdraw)(\/|$)/;
const verbRoutes = (urls: string[]): string[] => urls.filter((url) => verbs.test(url));

test('every route says who may call it, and every address names a thing', async () => {
  const routes = await declaredRoutes();
  assert.ok(routes.length >= 20, `only ${routes.length} routes seen`);
  assert.deepEqual(openRoutes(routes), []);
  assert.deepEqual(verbRoutes(routes.map(({ url }) => url)), []);
  assert.deepEqual(
    routes.filter(({ declaredIn }) => declaredIn === ''),
    [],
  );
});

test('canary: an open route and a verb in an address are found', () => {
  assert.deepEqual(openRoutes([{ method: 'GET', url: '/back-door', config: {} }]), [
    'GET /back-door does not say who may call it',
  ]);
  assert.deepEqual(verbRoutes(['/dossiers/:code/withdraw', '/dossiers/:code/withdrawal']), [
    '/dossiers/:code/withdraw',
  ]);
});

/** Rules without a sentence, and actions nobody asks for: dead rights mislead whoever reads the matrix. */
function weakPermissions(rows: { action: string; says: string }[], files: SourceFile[]): string[] {
  const callers = files.filter(({ path }) => !path.endsWith('/policy.ts'));
  const isAsked = (action: string): boolean =>
    callers.some(({ text }) => text.includes(`'${action}'`) || new RegExp(`\\b${action}\\(`).test(text));
  return rows.flatMap(({ action, says }) => [
    ...(says === '' ? [`${action} has no sentence`] : []),
    ...(isAsked(action) ? [] : [`nobody asks for ${action}`]),
  ]);
}

test('every right has a sentence and is asked for by some use case', async () => {
  const rows = await declaredPermissions();
  assert.ok(rows.length >= 5);
  assert.deepEqual(weakPermissions(rows, sourceFiles()), []);
});

/** A policy elsewhere would be missing in the matrix. */
const strayPolicies = (files: SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !path.endsWith('/policy.ts') && /satisfies Policy<|: Policy</.test(text))
    .map(({ path }) => path);

test('every policy is in a policy.ts', () => {
  assert.deepEqual(strayPolicies(sourceFiles()), []);
  const hidden = "const policy = { 'a.see': all } satisfies Policy<Record<string, A>>;";
  assert.deepEqual(strayPolicies([{ path: 'src/modules/a/see-a.ts', text: hidden }]), ['src/modules/a/see-a.ts']);
});

test('canary: a silent rule and a dead right are found', () => {
  const files = [{ path: 'src/modules/a/b.ts', text: "authorize(policy, actor, 'a.see', a)" }];
  const rows = [
    { action: 'a.see', says: '' },
    { action: 'a.dream', says: 'Everybody.' },
  ];
  assert.deepEqual(weakPermissions(rows, files), ['a.see has no sentence', 'nobody asks for a.dream']);
});

/** Codes are `module.reason`; both wordings are whole sentences and differ; the same details are filled in both. */
function weakErrors(errors: Map<string, ErrorRow>): string[] {
  return [...errors].flatMap(([code, { status, vi, en }]) => {
    // A detail that is itself a wording comes in both languages: `{reason}` and `{reasonEn}`.
    const places = (wording: string) =>
      [...new Set(wording.match(/\{\w+\}/g)?.map((place) => place.replace(/En\}$/, '}')))].sort().join();
    const wrong = [
      !/^[a-z-]+\.[a-z-]+$/.test(code) && 'is not module.reason',
      (status < 400 || status > 599) && `has the status ${status}`,
      [vi, en].some((wording) => !/[.?!}…]$/.test(wording.trim())) && 'has a wording that is no sentence',
      vi === en && 'says the same in both languages',
      places(vi) !== places(en) && 'fills different details into the two languages',
    ];
    return wrong.filter((what) => what !== false).map((what) => `${code} ${what}`);
  });
}

/** A reason that no other file of its folder names cannot be thrown. */
const deadErrors = (codes: string[], files: SourceFile[]): string[] =>
  codes.filter((code) => {
    const reason = code.slice(code.indexOf('.') + 1);
    const named = new RegExp(`(['"\`]|\\b${code.split('.')[0]}\\.)${reason}['"\`]`, 'g');
    return (
      files.reduce(
        (count, { text }) =>
          count + [...text.replace(new RegExp(`^\\s*'?${reason}'?: \\{`, 'gm'), '').matchAll(named)].length,
        0,
      ) === 0
    );
  });

test('every error has a code, a status and a sentence in both languages', async () => {
  const errors = await declaredErrors();
  assert.ok(errors.size > 50);
  assert.deepEqual(weakErrors(errors), []);
});

test('every error can be thrown', async () => {
  const files = sourceFiles('{src,tools}/**/*.{ts,tsx}');
  assert.deepEqual(deadErrors([...(await declaredErrors()).keys()], files), []);
});

test('canary: an error without English, with a lost detail or a bad code is found, and so is a dead one', () => {
  const errors = new Map([
    ['a.b', { status: 404, vi: 'Không có {name}.', en: 'There is none.' }],
    ['a.c', { status: 404, vi: 'Sai: {reason}.', en: 'Wrong: {reasonEn}.' }],
    ['AB', { status: 200, vi: 'Xong.', en: '' }],
  ]);
  assert.deepEqual(weakErrors(errors), [
    'a.b fills different details into the two languages',
    'AB is not module.reason',
    'AB has the status 200',
    'AB has a wording that is no sentence',
  ]);
  const file = { path: 'src/modules/a/errors.ts', text: "'not-here': { status: 404 }\n  gone: { status: 410 }" };
  const use = { path: 'src/modules/a/b.ts', text: "throw error('gone')" };
  assert.deepEqual(deadErrors(['a.not-here', 'a.gone'], [file, use]), ['a.not-here']);
});

test('every setting is read somewhere and told in one sentence', () => {
  const config = readFileSync(join(root, 'src/config.ts'), 'utf8');
  for (const { name, says } of settings) {
    assert.match(says, /^[A-Z`a-z].*\.$/, name);
    assert.ok(config.split(`'${name}'`).length > 2, `${name} is listed but never read`);
  }
});

test('every job says what it does', () => {
  const jobs = declaredJobs();
  assert.ok(jobs.length >= 4);
  assert.deepEqual(
    jobs.filter(({ says, name }) => says === '' || !/^[a-z]+(-[a-z]+)+$/.test(name)),
    [],
  );
});

test('canary: a job nobody explains is found', () => {
  const text = "declare module '#platform/jobs.ts' {\n  interface Jobs {\n    'do-magic': { id: string };\n  }\n}\n";
  assert.deepEqual(declaredJobs([{ path: 'src/modules/a/b.ts', text }]), [
    { name: 'do-magic', payload: '{ id: string }', declaredIn: 'src/modules/a/b.ts', says: '' },
  ]);
});
