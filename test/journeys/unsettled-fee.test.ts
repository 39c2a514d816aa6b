import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptAtIntake, explainDue, setFeesAtIntake } from '#modules/casework';
import { compareFacts, getDossier, historyOf, withdrawDossier } from '#modules/dossiers';
import { collectAtCounter, feeNotices } from '#modules/payments';
import { procedureInForce, publishVersion, type Bundle } from '#modules/procedures';
import { inTransaction } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import type { Answer, Browser } from '#platform/testing/browser.ts';
import { world, type World } from '#platform/testing/world.ts';

const CODE = '1.001193';
const unsettledFees: NonNullable<Bundle['unsettledFees']> = [
  {
    key: 'le-phi',
    name: { vi: 'Lệ phí hộ tịch', en: 'Civil-status fee' },
    why: { vi: 'Mức thu do HĐND thành phố quyết định.', en: 'The city council sets the amount.' },
    said: 'Theo quy định của HĐND cấp tỉnh',
  },
];
const basis = 'NQ 12/2025/NQ-HĐND';
const fee = (amountDong: number) => [{ key: 'le-phi', amountDong, legalBasis: basis, reason: 'Đúng mức của phường.' }];

/** The sample province with a birth registration whose fee nobody has settled. */
async function unsettledWorld(t: Parameters<typeof world>[0], change: Partial<Bundle> = {}) {
  const w = await world(t);
  const ctx = w.app.makeCtx();
  const { bundle, processXml } = await procedureInForce(ctx.db, CODE, '2026-11-09');
  const open: Bundle = { ...bundle, unsettledFees, fees: [], clock: { policy: 'extend' }, ...change };
  await inTransaction(ctx, (tx) => publishVersion(tx, { bundle: open, processXml, validFrom: '2026-11-09' }));
  return w;
}

async function stateOf({ app }: World, id: string): Promise<string> {
  const { state, paymentState } = await getDossier(app.database.db, { id });
  return `${state}/${paymentState}`;
}

async function noDrift({ app }: World): Promise<void> {
  assert.deepEqual(await compareFacts(app.makeCtx(), { since: new Date(0) }), []);
}

const pay = ({ app }: World, dossierId: string) =>
  inTransaction(app.makeCtx(), (tx) => collectAtCounter(tx, { dossierId }));

const revisionOf = (page: Answer): string => /name="revision" value="(\d+)"/.exec(page.body)?.[1] ?? '';
const taskOf = (page: Answer): string => /\/office\/tasks\/([0-9a-f-]{36})\//.exec(page.body)?.[1] ?? '';

async function openAtDesk(browser: Browser, code: string) {
  const page = await browser.get(`/office/dossiers/${code}`);
  assert.equal(page.status, 200, page.body);
  const post = (deed: string, fields: Record<string, string> = {}) =>
    browser.post(`/office/tasks/${taskOf(page)}/${deed}`, { revision: revisionOf(page), ...fields });
  return { page, post };
}

test('a fee set at intake is told, paid and only then may the dossier be accepted', async (t) => {
  const w = await unsettledWorld(t);
  const { id, code } = await w.aDossier();
  const [hung, lan] = [await w.browser('hung'), await w.browser('lan')];
  assert.equal(await stateOf(w, id), 'submitted/unsettled');
  const before = await lan.get(`/dossiers/${code}`);
  assert.match(before.body, /Lệ phí hộ tịch: <strong>sẽ thông báo/);
  assert.match(before.body, /HĐND thành phố quyết định/);
  assert.match((await lan.get(`/dossiers/${code}/filed`)).body, /Lệ phí hộ tịch: sẽ thông báo/);

  const intake = await openAtDesk(hung, code);
  assert.doesNotMatch(intake.page.body, /\/acceptance"/, 'nothing can be accepted before the fee is set');
  assert.match(intake.page.body, /Theo quy định của HĐND cấp tỉnh/);
  const early = await intake.post('acceptance');
  assert.equal(early.status, 409);
  assert.match(early.body, /chưa ấn định/);

  const wrong = await intake.post('fee-notice', { 'fee-le-phi': '8.00', 'basis-le-phi': basis });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="8\.00"/);
  assert.match(wrong.body, /Ghi số đồng nguyên/);
  assert.match(wrong.body, /Ghi vì sao là mức này/);

  const fields = { 'fee-le-phi': '8.000', 'basis-le-phi': basis, 'why-le-phi': 'Đăng ký quá hạn.' };
  const set = await intake.post('fee-notice', fields);
  assert.equal(set.location, `/office/dossiers/${code}?done=fee-notice`);
  assert.equal((await intake.post('fee-notice', fields)).location, set.location, 'a double click is one deed');
  assert.equal(await stateOf(w, id), 'awaiting_payment/due');
  assert.equal((await explainDue(w.app.database.db, id))?.dueAt, null, 'the clock waits for the money');
  assert.match((await hung.get('/office?queue=waiting')).body, new RegExp(code));
  assert.equal((await intake.post('acceptance')).status, 409);

  const asked = await lan.get(`/dossiers/${code}`);
  assert.match(asked.body, /Cần nộp phí, lệ phí để hồ sơ được giải quyết tiếp/);
  assert.match(asked.body, /8\.000 ₫/);
  assert.match(asked.body, /Đăng ký quá hạn\./);
  assert.match((await lan.get('/notices')).body, /Cần nộp phí, lệ phí/);
  assert.match((await lan.get(`/dossiers/${code}/payment`)).body, new RegExp(basis.replaceAll('/', '\\/')));
  assert.match((await lan.post(`/dossiers/${code}/payment`)).location, /vnp_Amount=800000/);

  assert.equal((await hung.post(`/office/dossiers/${code}/fee-collection`)).status, 303);
  assert.equal(await stateOf(w, id), 'submitted/paid');
  assert.match((await lan.get(`/dossiers/${code}`)).body, /Đã nộp 8\.000 ₫/);
  const again = await openAtDesk(hung, code);
  assert.equal((await again.post('acceptance')).status, 303);
  assert.equal(await stateOf(w, id), 'in_progress/paid');
  await noDrift(w);
});

test('the review says what is to be told later, and why, in both languages; filing needs no payment', async (t) => {
  const w = await unsettledWorld(t);
  const { draftId } = await w.aDraft();
  const lan = await w.browser('lan');
  const review = await lan.get(`/drafts/${draftId}/review`);
  assert.match(review.body, /Lệ phí hộ tịch: <strong>sẽ thông báo<\/strong>\. Mức thu do HĐND/);
  assert.doesNotMatch(review.body, /Không mất phí/);
  assert.match((await lan.get(`/drafts/${draftId}/review?lang=en`)).body, /Civil-status fee: <strong>to be notified/);
  const filed = await lan.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  assert.match(filed.location, /\/filed$/);
});

test('zero is "không thu": nothing is owed, the text and the reason are told, and acceptance follows at once', async (t) => {
  const w = await unsettledWorld(t);
  const { id, code, lookupSecret } = await w.aDossier();
  const [hung, lan] = [await w.browser('hung'), await w.browser('lan')];
  const intake = await openAtDesk(hung, code);
  const fields = { 'fee-le-phi': '0', 'basis-le-phi': basis, 'why-le-phi': 'Đăng ký đúng hạn.' };
  await intake.post('fee-notice', fields);
  assert.equal(await stateOf(w, id), 'submitted/none');
  assert.equal((await intake.post('fee-notice', fields)).status, 303, 'a double click is one deed');
  assert.deepEqual(await feeNotices(w.app.database.db, id), []);
  assert.match((await lan.get(`/dossiers/${code}`)).body, /Lệ phí hộ tịch: không thu/);
  const tracked = await (await w.browser()).post('/tracking', { code, secret: lookupSecret });
  assert.match(tracked.body, /Lệ phí hộ tịch: không thu/);
  assert.equal((await (await openAtDesk(hung, code)).post('acceptance')).status, 303);
  await noDrift(w);
});

test('what is settled is paid at filing, the rest is still to be set: two notices, one dossier', async (t) => {
  const legalBasis = 'TT 281/2016/TT-BTC';
  const copies = { key: 'copies', name: { vi: 'Bản sao', en: 'Copies' }, amountDong: 8000, legalBasis };
  const w = await unsettledWorld(t, { fees: [copies] });
  const { id, code } = await w.aDossier({ state: 'awaiting_payment' });
  assert.equal(await stateOf(w, id), 'awaiting_payment/due');
  await pay(w, id);
  assert.equal(await stateOf(w, id), 'submitted/unsettled');
  w.clock.advance(60_000);
  const { taskId, officer } = await w.openTask(id);
  await setFeesAtIntake(officer, { taskId, fees: fee(8000) });
  const notices = await feeNotices(w.app.database.db, id);
  assert.deepEqual(
    notices.map(({ state, amountDong }) => [state, amountDong > 0]),
    [
      ['paid', true],
      ['due', true],
    ],
  );
  const refunded = await w.aDossier({ state: 'awaiting_payment' });
  await pay(w, refunded.id);
  const second = await w.openTask(refunded.id);
  await setFeesAtIntake(second.officer, { taskId: second.taskId, fees: fee(8000) });
  await withdrawDossier(w.as('lan'), { code: refunded.code, reason: 'Không cần nữa' });
  assert.equal(await stateOf(w, refunded.id), 'withdrawn/refund_due', 'what was paid before is owed back');
  await pay(w, id);
  assert.equal(await stateOf(w, id), 'submitted/paid');
  assert.equal((await historyOf(w.app.database.db, id)).filter(({ kind }) => kind === 'dossier.received').length, 1);
  await noDrift(w);
  assert.ok(code);
});

test('two officers at once set one fee; the applicant who withdraws meanwhile owes nothing', async (t) => {
  const w = await unsettledWorld(t);
  const { as } = w;
  const colleague = { ...as('hung'), actor: { ...as('hung').actor, id: as('thu').actor.id, name: 'Đặng Minh Thư' } };
  for (let round = 0; round < 4; round += 1) {
    const { id, code } = await w.aDossier();
    const { taskId } = await w.openTask(id);
    const ends = await Promise.allSettled([
      setFeesAtIntake(as('hung'), { taskId, fees: fee(8000) }),
      setFeesAtIntake(colleague, { taskId, fees: fee(9000) }),
      withdrawDossier(as('lan'), { code, reason: '' }),
      acceptAtIntake(as('hung'), { taskId }),
    ]);
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    assert.deepEqual(
      refusals.filter((reason) => !isAppError(reason)),
      [],
    );
    const set = (await historyOf(w.app.database.db, id)).filter(({ kind }) => kind === 'dossier.fee-set');
    assert.ok(set.length <= 1);
    assert.match(await stateOf(w, id), /^withdrawn/);
    assert.ok((await feeNotices(w.app.database.db, id)).length <= 1);
  }
  await noDrift(w);
});

test('a payment begun before the withdrawal and confirmed after it is owed back', async (t) => {
  const w = await unsettledWorld(t);
  const { id, code } = await w.aDossier();
  const { taskId, officer } = await w.openTask(id);
  await setFeesAtIntake(officer, { taskId, fees: fee(8000) });
  assert.match((await (await w.browser('lan')).post(`/dossiers/${code}/payment`)).location, /vnp_TxnRef/);
  await withdrawDossier(w.as('lan'), { code, reason: 'Đổi ý' });
  await pay(w, id);
  assert.equal(await stateOf(w, id), 'withdrawn/refund_due');
  await noDrift(w);
});

test('the legal time stands while the fee is awaited, and goes on or begins anew as the version says', async (t) => {
  const due = async (policy: 'extend' | 'restart') => {
    const w = await unsettledWorld(t, { clock: { policy } });
    const { id } = await w.aDossier();
    const { taskId, officer } = await w.openTask(id);
    w.clock.advance(3_600_000);
    await setFeesAtIntake({ ...officer, now: w.clock.now() }, { taskId, fees: fee(8000) });
    w.clock.advance(3 * 86_400_000);
    await pay(w, id);
    const { dueAt } = await getDossier(w.app.database.db, { id });
    assert.equal((await explainDue(w.app.database.db, id))?.dueAt?.toISOString(), dueAt?.toISOString());
    return dueAt?.toISOString();
  };
  // One working day; filed on Monday at eight, the fee asked at nine, paid on Thursday at nine.
  assert.equal(await due('extend'), '2026-11-12T10:00:00.000Z');
  assert.equal(await due('restart'), '2026-11-13T10:00:00.000Z');
});

test('filed at the counter, the fee is set, taken in cash and the dossier accepted at the same desk', async (t) => {
  const w = await unsettledWorld(t);
  const hung = await w.browser('hung');
  const { draftId } = await w.aDraft();
  await w.app.database.db
    .updateTable('forms.draft')
    .set({ helper_id: w.as('hung').actor.id ?? '', channel: 'direct' })
    .where('id', '=', draftId)
    .execute();
  const filed = await hung.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  const code = /\/dossiers\/([^/]+)\/filed/.exec(filed.location)?.[1] ?? '';
  assert.match((await hung.get(filed.location)).body, /Lệ phí hộ tịch: sẽ thông báo/);
  const intake = await openAtDesk(hung, code);
  await intake.post('fee-notice', { 'fee-le-phi': '5.000', 'basis-le-phi': basis, 'why-le-phi': 'Nộp tại quầy.' });
  assert.match((await hung.get(`/office/dossiers/${code}`)).body, /Thu tiền mặt tại quầy/);
  await hung.post(`/office/dossiers/${code}/fee-collection`);
  assert.equal((await (await openAtDesk(hung, code)).post('acceptance')).status, 303);
  const { id } = await getDossier(w.app.database.db, { code });
  assert.equal(await stateOf(w, id), 'in_progress/paid');
  await noDrift(w);
});

test('an internal procedure goes from an officer’s filing to acceptance like any other', async (t) => {
  const w = await unsettledWorld(t, { internal: true, unsettledFees: [] });
  const dossier = await w.aDossier({ of: 'tuan' });
  assert.equal(await stateOf(w, dossier.id), 'submitted/none');
  const tuan = await w.browser('tuan');
  assert.equal((await tuan.get(`/dossiers/${dossier.code}`)).status, 200);
  const { taskId, officer } = await w.openTask(dossier.id);
  await acceptAtIntake(officer, { taskId });
  assert.equal(await stateOf(w, dossier.id), 'in_progress/none');
});
