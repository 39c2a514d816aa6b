import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkForm } from '#modules/forms';
import { compileProcess } from '#modules/processes';
import { levelOf, type Bundle } from '#modules/procedures';
import { compileFeel } from '#platform/feel.ts';
import { agencies } from '../../../sample/index.ts';
import { nationalRecords } from './records.samples.ts';
import { serviceOf } from './service.ts';

const directory = agencies.filter(({ validTo }) => validTo === null);
const codes = new Set(directory.map(({ code }) => code));
const records = nationalRecords();
const absent = records.length === 0 ? { skip: 'THE CATALOGUE IS NOT BESIDE THE PROJECT: nothing was checked' } : {};

test('every record of the catalogue becomes a service that can be filed and handled', absent, async (t) => {
  const started = performance.now();
  const services = records.map((record) => ({ record, ...serviceOf(record, directory) }));
  const each = (performance.now() - started) / records.length;
  for (const { record, bundle } of services) {
    checkForm(bundle.form);
    assert.ok(bundle.form.pages.length <= 4, bundle.code);
    assert.ok(bundle.cases.length > 0 && bundle.results.length > 0, bundle.code);
    assert.ok(bundle.competent.kind === 'commune' || codes.has(bundle.competent.code), bundle.code);
    assert.ok(
      bundle.channels.some(({ channel }) => channel === 'online'),
      bundle.code,
    );
    assert.equal(bundle.internal === true, record.internal);
    if (bundle.unsettledFees) assert.deepEqual(bundle.fees, [], bundle.code);
    for (const { amountDong, legalBasis } of bundle.fees)
      assert.ok(amountDong >= 1000 && legalBasis !== '', bundle.code);
    for (const condition of conditionsOf(bundle)) compileFeel(condition);
    assertPapers(bundle);
    assertResults(bundle);
  }
  for (const xml of new Set(services.map(({ processXml }) => processXml))) await compileProcess(xml);
  t.diagnostic(`${records.length} records, ${each.toFixed(2)} ms each; ${JSON.stringify(countsOf(services))}`);
});

test('no line with 0 originals and 0 copies is ever asked for', absent, () => {
  for (const record of records) {
    const notes = record.cases.flatMap(({ items }) => items).filter(({ kind }) => kind === 'note').length;
    // A whole dossier in one line counts by its parts.
    const written = record.cases
      .flatMap(({ items }) => items)
      .reduce((count, { name }) => count + (/hồ sơ[^:;]*:/iu.test(name) ? name.split(';').length : 1), 0);
    for (const { papers } of serviceOf(record, directory).bundle.cases) {
      // A case may hold the package, its own papers and one authorisation; never more than the record's papers.
      assert.ok(papers.length <= written - notes + 1, record.code);
      for (const { originals, copies } of papers) assert.ok(originals + copies > 0, record.code);
    }
  }
});

test('the same record always gives the same service', absent, () => {
  for (const record of records.slice(0, 50))
    assert.deepEqual(serviceOf(structuredClone(record), [...directory]), serviceOf(record, directory));
});

function assertPapers({ code, cases }: Bundle): void {
  assert.equal(new Set(cases.map(({ key }) => key)).size, cases.length, code);
  assert.equal(new Set(cases.map(({ label }) => label.vi)).size, cases.length, `${code} has two cases of one name`);
  for (const { papers } of cases) {
    assert.equal(new Set(papers.map(({ key }) => key)).size, papers.length, code);
    for (const { name } of papers) assert.ok(name.vi.length >= 3 && name.vi.length <= 200, `${code}: ${name.vi}`);
  }
}

function assertResults({ code, results, form }: Bundle): void {
  const slots = results.flatMap(({ template: { rows, intro = '' } }) =>
    [...rows.map(({ value }) => value), intro].flatMap((words) =>
      [...words.matchAll(/\{(\w+)\}/gu)].map(([, key]) => key),
    ),
  );
  for (const slot of slots) assert.ok(slot && Object.hasOwn(form.schema.properties, slot), `${code}: ${slot}`);
}

const conditionsOf = ({ cases, fees }: Bundle): string[] =>
  [...cases.flatMap(({ papers }) => papers.map(({ when }) => when)), ...fees.map(({ when }) => when)].filter(
    (condition) => condition !== undefined,
  );

function countsOf(services: readonly { bundle: Bundle }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { bundle } of services) {
    const { fullyOnline } = bundle;
    const said = fullyOnline.yes ? ['wholly online'] : ['partly online', ...fullyOnline.reasons.map(({ key }) => key)];
    for (const word of [`level ${levelOf(bundle)}`, ...said]) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}
