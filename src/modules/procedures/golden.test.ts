import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldSchema } from '#modules/forms';
import { standardProcess } from '#modules/processes';
import { procedures } from '../../../sample/index.ts';
import type { Bundle } from './bundle.ts';
import { checkVersion, versionProblems } from './check-version.ts';
import { goldenDossiersOf } from './golden-dossiers.ts';
import { mutantsOf } from './mutants.samples.ts';
import { mutantsOfProcess } from './process-mutants.samples.ts';
import { isToldApart } from './told-apart.samples.ts';

const plain = standardProcess({ limit: { n: 5, unit: 'working_day' } });
const joint = standardProcess({ limit: { n: 20, unit: 'working_day' }, joint: { vi: 'Sở A', en: 'Department A' } });

/** Breaking all of them takes a minute and shows nothing more. */
const everyThird = procedures.filter((_, place) => place % 3 === 0);

test('golden dossiers are the same every time, come out as written, and meet every case and channel', async () => {
  for (const bundle of procedures) {
    const golden = await goldenDossiersOf(bundle, plain);
    assert.deepEqual(golden, await goldenDossiersOf(structuredClone(bundle), plain));
    assert.deepEqual(await versionProblems({ bundle, processXml: plain, golden }), [], bundle.code);
    assert.deepEqual(new Set(golden.map(({ given }) => given.case)), new Set(bundle.cases.map(({ key }) => key)));
    assert.deepEqual(
      new Set(golden.map(({ given }) => given.channel)),
      new Set(bundle.channels.map(({ channel }) => channel)),
    );
  }
});

test('breaking any rule, step, paper or fee of the sample makes a golden dossier fail', async (t) => {
  let total = 0;
  const equivalent: string[] = [];
  const survivors: string[] = [];
  for (const [place, bundle] of everyThird.entries()) {
    const processXml = place % 2 === 0 ? plain : joint;
    const golden = await checkVersion({ bundle, processXml });
    // All share the two processes: breaking each of them once is enough.
    const ofProcess = place < 2 ? mutantsOfProcess(bundle, processXml) : [];
    for (const mutant of [...mutantsOf(bundle, processXml), ...ofProcess]) {
      total += 1;
      if ((await versionProblems({ ...mutant, golden })).length > 0) continue;
      const told = await isToldApart(bundle, mutant, processXml);
      (told ? survivors : equivalent).push(`${bundle.code} ${mutant.what}`);
    }
  }
  const different = total - equivalent.length;
  t.diagnostic(`golden dossiers noticed ${different - survivors.length} of ${different} mutants`);
  t.diagnostic(`${equivalent.length} more say the same in other words: no dossier of 600 comes out otherwise`);
  assert.deepEqual(survivors, []);
  assert.ok(different > 1500 && equivalent.length < total / 50, equivalent.join('\n'));
});

test('a rule that counts the rows of a table is told from its slips', async () => {
  const [like] = procedures;
  assert.ok(like);
  const cell = { type: 'string', field: { kind: 'text', label: { vi: 'Tên', en: 'Name' } } } as const;
  const children: FieldSchema = {
    type: 'array',
    maxItems: 9,
    items: { type: 'object', properties: { name: cell }, required: ['name'] },
    field: { kind: 'table', label: { vi: 'Các con', en: 'Children' } },
  };
  const { schema, pages } = like.form;
  const [firstPage, ...others] = pages;
  const [paper] = like.cases[0]?.papers ?? [];
  assert.ok(firstPage && paper);
  const bundle: Bundle = {
    ...like,
    cases: like.cases.map((one) => ({
      ...one,
      papers: [...one.papers, { ...paper, key: 'many', when: 'count(children) > 3' }],
    })),
    form: {
      schema: { ...schema, properties: { ...schema.properties, children } },
      pages: [{ ...firstPage, fields: [...firstPage.fields, 'children'] }, ...others],
    },
  };
  const golden = await checkVersion({ bundle, processXml: plain });
  for (const when of ['count(children) >= 3', 'count(children) > 4', 'count(children) < 3', 'false', 'true']) {
    const cases = bundle.cases.map((one) => ({
      ...one,
      papers: one.papers.map((asked) => (asked.key === 'many' ? { ...asked, when } : asked)),
    }));
    assert.notDeepEqual(await versionProblems({ bundle: { ...bundle, cases }, processXml: plain, golden }), [], when);
  }
});
