import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, sourceFiles } from '../../tools/reference/source.ts';

/** Differences between two wordings: a key, a function or a word that one language has and the other lacks. */
function gaps(vi: unknown, en: unknown, at: string): string[] {
  if (typeof vi !== typeof en) return [`${at}: ${typeof vi} in Vietnamese, ${typeof en} in English`];
  if (typeof vi === 'string') return vi.trim() === '' || String(en).trim() === '' ? [`${at}: empty`] : [];
  if (typeof vi !== 'object' || vi === null || en === null) return [];
  // Both are objects here; only their keys are looked at.
  const [left, right] = [vi as Record<string, unknown>, en as Record<string, unknown>];
  // A key that is a Vietnamese name is its own wording; the other language translates it.
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => /^[ -~]*$/.test(key));
  return keys.flatMap((key) => gaps(left[key], right[key], `${at}.${key}`));
}

/** Every `{ vi, en }` in a value, however deep. */
function bilinguals(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value || 'en' in value) {
    const { vi, en } = value as { vi?: unknown; en?: unknown };
    return gaps(vi, en, at);
  }
  return Object.entries(value).flatMap(([key, inner]) => bilinguals(inner, `${at}.${key}`));
}

/** What a text file exports: tables, and functions of the language made by `defineText`. */
function checkExports(exported: Record<string, unknown>, path: string): string[] {
  return Object.entries(exported).flatMap(([name, value]) => {
    const at = `${path} ${name}`;
    if (typeof value !== 'function') return bilinguals(value, at);
    // Functions of other things than the language are typed as returning both languages.
    if (value.toString() !== '(lang) => text[lang]') return [];
    return gaps(value('vi'), value('en'), at);
  });
}

test('every wording exists in Vietnamese and in English', async () => {
  const files = sourceFiles('src/**/{text,*-text,*-words}.ts');
  assert.ok(files.length >= 8);
  const found: string[] = [];
  for (const { path } of files) {
    const exported = (await import(join(root, path))) as Record<string, unknown>;
    found.push(...checkExports(exported, path));
  }
  assert.deepEqual(found, []);
});

test('canary: a missing, an empty and a misshapen wording are found', () => {
  const text = { vi: { a: 'Một', b: 'Hai', c: (n: number) => `${n}` }, en: { a: '', c: 'three' } };
  assert.deepEqual(checkExports({ words: { deep: text } }, 'x.ts'), [
    'x.ts words.deep.a: empty',
    'x.ts words.deep.b: string in Vietnamese, undefined in English',
    'x.ts words.deep.c: function in Vietnamese, string in English',
  ]);
});
