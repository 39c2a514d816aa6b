import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getVersionDraft, renewGolden, saveVersionDraft, startVersionDraft } from '#modules/authoring';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { timesOf } from './draw-process.tsx';

test('a draft that is wrong in its bones is previewed, measured and exemplified with a coded refusal', async (t) => {
  const { as, browser } = await world(t);
  const ctx = as('admin');
  const admin = await browser('admin');
  const draft = await inTransaction(ctx, (tx) => startVersionDraft(tx, { code: '1.001193' }));
  const wrong: Record<string, unknown>[] = [{ form: null }, { form: [] }, { form: { pages: null } }, { cases: null }];
  for (const over of wrong) {
    const { revision } = await getVersionDraft(ctx.db, draft.id);
    const bundle = { ...draft.bundle, ...over };
    const saved = await inTransaction(ctx, (tx) => saveVersionDraft(tx, { ...draft, revision, bundle }));
    const page = await admin.get(`/admin/procedure-drafts/${draft.id}/preview/${draft.bundle.form.pages[0]?.key}`);
    assert.deepEqual([page.status, /Sai dạng|không đúng|sai/i.test(page.body)], [200, true], JSON.stringify(over));
    await assert.rejects(
      inTransaction(ctx, (tx) => renewGolden(tx, { id: draft.id, revision: saved.revision })),
      { code: /^(authoring\.not-a-bundle|forms\.bad-form)$/ },
    );
  }
  const refused: [unknown, unknown][] = [
    [{}, {}],
    [null, { kind: 'standard' }],
    [{ channels: [null] }, { kind: 'standard' }],
    [{ channels: [{ limit: { n: 'x', unit: 'day' } }] }, { kind: 'standard' }],
    [{ channels: [] }, { kind: 'joint' }],
  ];
  for (const [bundle, made] of refused) assert.throws(() => timesOf(bundle, made), { code: 'editor.not-json' });
  assert.deepEqual(timesOf(draft.bundle, { kind: 'standard' }).channels, draft.bundle.channels);
});

test('what cannot be kept is refused when it is saved, and nothing is saved', async (t) => {
  const { as } = await world(t);
  const ctx = as('admin');
  const draft = await inTransaction(ctx, (tx) => startVersionDraft(tx, { code: '1.001193' }));
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  const wrong: [over: Record<string, unknown>, code: string][] = [
    [{ bundle: { ...draft.bundle, x: deep } }, 'authoring.too-deep'],
    [{ bundle: { ...draft.bundle, x: '\0' } }, 'authoring.bad-characters'],
    [{ bundle: { ...draft.bundle, '\ud800': 1 } }, 'authoring.bad-characters'],
    [{ processXml: `${draft.processXml}\0` }, 'authoring.bad-characters'],
    [{ golden: 1 }, 'authoring.not-a-bundle'],
    [{ golden: [null] }, 'authoring.not-a-bundle'],
    [{ golden: [{ key: 'a', given: {} }] }, 'authoring.not-a-bundle'],
  ];
  for (const [over, code] of wrong)
    await assert.rejects(
      inTransaction(ctx, (tx) => saveVersionDraft(tx, { ...draft, ...over })),
      { code },
    );
  assert.equal((await getVersionDraft(ctx.db, draft.id)).revision, draft.revision);
});
