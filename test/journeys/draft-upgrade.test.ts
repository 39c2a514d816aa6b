import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureInForce, publishVersion, type Bundle } from '../../src/modules/procedures/index.ts';
import { inTransaction } from '../../src/platform/ctx.ts';
import { world } from '../../src/platform/testing/world.ts';

const BIRTH = '1.001193';
const TODAY = '2026-11-09';

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const optionOf = (html: string, text: string): string =>
  new RegExp(`<option value="([^"]+)"[^>]*>${text}</option>`).exec(html)?.[1] ?? '';

/** The relation is asked in other words with fewer choices, the child's name under another key, one case is gone. */
function changed(bundle: Bundle): Bundle {
  const { childName, applicantRelation, ...others } = bundle.form.schema.properties;
  assert.ok(childName && applicantRelation?.enum);
  const properties = {
    ...others,
    nameOfChild: { ...childName, field: { ...childName.field, renamedFrom: 'childName' } },
    applicantRelation: {
      ...applicantRelation,
      enum: applicantRelation.enum.filter((value) => value !== 'grandparent'),
    },
  };
  const renamed = (key: string) => (key === 'childName' ? 'nameOfChild' : key);
  return {
    ...bundle,
    cases: bundle.cases.filter(({ key }) => key !== 'home'),
    form: {
      schema: { ...bundle.form.schema, properties, required: bundle.form.schema.required.map(renamed) },
      pages: bundle.form.pages.map((page) => ({ ...page, fields: page.fields.map(renamed) })),
    },
    results: bundle.results.map((result) => ({
      ...result,
      template: {
        ...result.template,
        rows: result.template.rows.map((row) => ({ ...row, value: row.value.replace('{childName}', '{nameOfChild}') })),
      },
    })),
  };
}

test('a draft of an older version is carried over when it is opened, with nothing lost and a note of what changed', async (t) => {
  const stage = await world(t);
  const lan = await stage.browser('lan');
  const start = (await lan.get(`/procedures/${BIRTH}/filing`)).body;
  const agency = optionOf(start, 'Phường Trấn Biên');
  const begun = await lan.post(`/procedures/${BIRTH}/filing`, { draft: hidden(start, 'draft'), case: 'home', agency });
  const draft = begun.location;
  await lan.post(`${draft}/pages/applicant`, { applicantRelation: 'grandparent' });
  await lan.post(`${draft}/pages/child`, { childName: 'Lê Thị Mới' });

  const ctx = stage.app.makeCtx();
  const { bundle, processXml } = await procedureInForce(ctx.db, BIRTH, TODAY);
  await inTransaction(ctx, (tx) => publishVersion(tx, { bundle: changed(bundle), processXml, validFrom: TODAY }));

  const filed = await lan.post(`${draft}/submission`, { promise: 'yes' });
  assert.equal(filed.location, `${draft}/review`, 'nothing is filed under a version that has ended');
  assert.equal((await lan.get(`${draft}/review`)).location, draft);
  const next = await lan.get(draft);
  assert.equal(next.location, `${draft}/case`, 'the case has to be chosen again');
  const page = (await lan.get(`${draft}/case`)).body;
  assert.match(page, /Bản nháp của bạn đã chuyển sang bản này ngày 09\/11\/2026/);
  assert.match(page, /Trường hợp “Trẻ sinh ở nhà hoặc trên đường” không còn/);
  assert.match(page, /Bạn là ai với trẻ\?/);
  assert.match(page, /Ông hoặc bà/);
  assert.match((await lan.get(`${draft}/pages/child`)).body, /value="Lê Thị Mới"/);
  assert.match((await lan.get(`${draft}/review`)).body, /Câu trả lời được giữ riêng/);
});
