import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillIn, submitDossier } from '../../tools/portal-client/citizen.ts';
import { listDossiers, ownDossier, resultOf } from '../../tools/portal-client/follow.ts';
import { seeThrough } from '../../tools/portal-client/office.ts';
import type { Page, Portal } from '../../tools/portal-client/portal.ts';
import { birth, checkSeal, copies, openStage, refused, type Stage } from './stage.ts';

let stage: Stage;
let hung: Portal;
before(async () => {
  stage = await openStage();
  hung = await stage.as('hung');
});
after(() => stage?.close());

interface Visit {
  who: string;
  what: string;
  code: string;
  caseKey: string;
}

/** From the counter's first page to the first question: the person is looked up, the procedure and the case chosen. */
async function helpAtCounter({ who, what, code, caseKey }: Visit) {
  const counter = await hung.get('/office/counter');
  const found = await hung.submit(counter, counter.form({ has: 'q' }), { q: who });
  const person = await hung.get(found.link(/person=/));
  const procedures = await hung.submit(person, person.form({ has: 'q' }), { q: what });
  const start = await hung.get(procedures.link(new RegExp(`procedure=${code.replaceAll('.', '\\.')}`)));
  const form = start.form({ to: /\/office\/counter\/filing$/ });
  const unseen = await refusedFor(start, caseKey);
  assert.match(unseen.text(), /Bảy/);
  return hung.submit(start, form, { ...(form.controls.has('case') && { case: caseKey }), seen: 'yes' });
}

/** Without having looked at the person's card nothing begins. */
async function refusedFor(start: Page, caseKey: string): Promise<Page> {
  const form = start.form({ to: /\/office\/counter\/filing$/ });
  return refused(hung.submit(start, form, { ...(form.controls.has('case') && { case: caseKey }) }), 422);
}

test('an old man is helped at the counter: the dossier is his, and who helped is written down', async () => {
  const filing = birth({ childName: 'Lê Minh Phúc' });
  const first = await helpAtCounter({ who: 'le van bay', what: 'khai sinh', code: '1.001193', caseKey: 'hospital' });
  const { page, code } = await submitDossier(hung, await fillIn(hung, first, filing));
  assert.match(page.text(), /Đã nộp/);

  const { channel, applicant_name: name, account_id: owner, id } = await stage.dossier(code);
  assert.deepEqual([channel, name], ['direct', 'Lê Văn Bảy']);
  const facts = stage.db.selectFrom('dossiers.fact').select(['actor_name', 'on_behalf_of']);
  const [filed] = await facts.where('dossier_id', '=', id).where('kind', '=', 'dossier.submitted').execute();
  assert.deepEqual(filed, { actor_name: 'Võ Mạnh Hùng', on_behalf_of: 'Lê Văn Bảy' });
  const account = stage.db.selectFrom('identity.account').select('handle').where('id', '=', owner);
  assert.equal((await account.executeTakeFirstOrThrow()).handle, 'bay');

  const bay = await stage.as('bay');
  assert.ok((await listDossiers(bay)).includes(code));
  assert.match((await ownDossier(bay, code)).text(), /Võ Mạnh Hùng/);
  await refused((await stage.as('lan')).get(`/dossiers/${code}`), 404);

  const [specialist, leader] = await Promise.all([stage.as('tuan'), stage.as('mai')]);
  await seeThrough({ receiving: hung, specialist, leader }, code);
  assert.equal((await checkSeal(stage, await resultOf(bay, code))).status, 'TOTAL_PASSED');
});

test('the fee is taken in cash at the counter, once', async () => {
  const first = await helpAtCounter({ who: 'le van bay', what: 'trích lục', code: '2.000635', caseKey: 'person' });
  const { code } = await submitDossier(hung, await fillIn(hung, first, copies()));
  assert.equal((await stage.dossier(code)).state, 'awaiting_payment');
  const page = await hung.get(`/office/dossiers/${code}`);
  const form = page.form({ to: /\/fee-collection$/ });
  await Promise.allSettled([hung.submit(page, form), hung.submit(page, form)]);
  const { state, payment_state: payment } = await stage.dossier(code);
  assert.deepEqual([state, payment], ['submitted', 'paid']);
  const collected = (await stage.history(code)).filter((told) => told.startsWith('payment.confirmed'));
  assert.equal(collected.length, 1);
});
