import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { brotliCompressSync } from 'node:zlib';
import { applicationAsset } from '#web/application-assets.ts';
import { procedures, sampleAnswers } from '../../../sample/index.ts';
import type { Answers, FieldSchema, FormDefinition } from './form-definition.ts';
import { judgeAnswers, type Failure } from './judge-answers.ts';
import { checksHash, pageChecks, type PageChecks } from './page-checks.ts';
import { boundedPattern } from './pattern-bounds.ts';
import { validateAnswers } from './validate-answers.ts';

type Compiled = ((answers: Answers) => boolean) & { errors?: Failure[] | null };
interface Loaded {
  checks: PageChecks & { fields: Record<string, FieldSchema> };
  default: (require: (name: string) => unknown, pattern: typeof boundedPattern) => Compiled;
}

const runtime: Record<string, unknown> = {
  'ajv/dist/runtime/ucs2length': ucs2length,
  'ajv-formats/dist/formats': { fullFormats },
};

/** Judges as a browser does: with the module of the page and nothing of the server's. */
async function inBrowser(form: FormDefinition, at: number): Promise<(answers: Answers) => string[]> {
  const page = form.pages[at] ?? assert.fail();
  const source = pageChecks(form, page);
  // A module like any other, loaded without a file.
  const loaded = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Loaded;
  const validate = loaded.default((name) => runtime[name] ?? assert.fail(`asks for ${name}`), boundedPattern);
  return (answers) =>
    judgeAnswers({
      properties: loaded.checks.fields,
      required: loaded.checks.required,
      asked: page.fields,
      answers,
      signer: undefined,
      failures: (given) => (validate(given) ? [] : (validate.errors ?? [])),
    }).map(({ at: where, says }) => `${where}: ${says.vi} / ${says.en}`);
}

const inServer = (form: FormDefinition, at: number, answers: Answers): string[] =>
  validateAnswers(form, answers, form.pages[at]?.fields ?? []).map(
    ({ at: where, says }) => `${where}: ${says.vi} / ${says.en}`,
  );

/** Things people type into any box. */
const tries = [
  '',
  'x',
  'Lê',
  '0',
  '12',
  '31/2/2024',
  '2024-02-29',
  '2023-02-29',
  '1850-01-01',
  '075190012345',
  '123456789',
  '0100109106',
  '0100109107',
  '0100109106-001',
  '0912345678',
  '+84',
  'an@example.com',
  'an@',
  '26041',
  '2604',
  'Ngô Thị '.repeat(60),
  '👍'.repeat(210),
  'male',
  'post',
  7,
  -1,
  1.5,
  1e12,
  9e15,
  true,
  false,
  null,
] as const;

test('browser and server say the same of every page of every sample procedure, whatever is typed', async () => {
  let compared = 0;
  for (const { code, form, cases } of procedures) {
    const good = sampleAnswers(code, cases[0]?.key ?? '');
    for (const at of form.pages.keys()) {
      const judge = await inBrowser(form, at);
      for (const typed of tries) {
        const answers = Object.fromEntries(form.pages[at]?.fields.map((name) => [name, typed]) ?? []);
        assert.deepEqual(
          judge(answers),
          inServer(form, at, answers),
          `${code} ${form.pages[at]?.key} ${String(typed)}`,
        );
        compared += 1;
      }
      assert.deepEqual(judge(good), inServer(form, at, good), code);
    }
  }
  assert.ok(compared > 3_000, `${compared} compared`);
});

test('the module is plain code: nothing is evaluated from text, and the same page has the same address', () => {
  const { form } = procedures[0] ?? assert.fail();
  const page = form.pages[0] ?? assert.fail();
  const source = pageChecks(form, page);
  assert.doesNotMatch(source, /\beval\b|new Function|import\(/);
  assert.equal(checksHash(form, page), checksHash(structuredClone(form), structuredClone(page)));
  const stricter = structuredClone(form);
  const [first = ''] = page.fields;
  Object.assign(stricter.schema.properties[first] ?? {}, { maxLength: 3 });
  assert.notEqual(checksHash(stricter, stricter.pages[0] ?? assert.fail()), checksHash(form, page));
});

test('what the browser loads to check a page stays small', async () => {
  const island = await applicationAsset('check-answers-app.js');
  assert.ok((island.brotli?.length ?? Infinity) <= 15 * 1024, `${island.brotli?.length} bytes`);
  const pages = procedures.flatMap(({ form }) => form.pages.map((page) => pageChecks(form, page)));
  const largest = Math.max(...pages.map((source) => brotliCompressSync(source).length));
  assert.ok(largest <= 4 * 1024, `${largest} bytes`);
});
