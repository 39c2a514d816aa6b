import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file } from '../../tools/portal-client/citizen.ts';
import { ownDossier, rate, withdraw } from '../../tools/portal-client/follow.ts';
import { act, actOn, offersDeed, openDossier, queue } from '../../tools/portal-client/office.ts';
import type { Portal } from '../../tools/portal-client/portal.ts';
import { birth, copies, openStage, refused, type Stage } from './stage.ts';

let stage: Stage;
let [lan, hung, tuan]: Portal[] = [];
before(async () => {
  stage = await openStage();
  [lan, hung, tuan] = await Promise.all(['lan', 'hung', 'tuan'].map(stage.as));
});
after(() => stage?.close());

async function people() {
  assert.ok(lan && hung && tuan);
  return { lan, hung, tuan };
}

/** Nothing counts any more, nobody has work with it, and no deed is offered. */
async function isOver(code: string, state: string): Promise<void> {
  const { closed_at: closedAt, ...dossier } = await stage.dossier(code);
  assert.equal(dossier.state, state);
  assert.ok(closedAt);
  assert.equal((await stage.clock(code)).at(-1) ?? 'stop', 'stop');
  const tasks = stage.db.selectFrom('casework.task').select('state').where('dossier_id', '=', dossier.id);
  assert.deepEqual(
    (await tasks.execute()).filter((task) => task.state === 'open' || task.state === 'paused'),
    [],
  );
  const office = await openDossier((await people()).hung, code);
  assert.equal(offersDeed(office, 'acceptance') || offersDeed(office, 'return'), false);
  assert.doesNotMatch((await queue((await people()).hung)).html(), new RegExp(`/office/dossiers/${code}`));
}

test('not accepted at the counter: the reason is the applicant’s to read, and may be rated', async () => {
  const at = await people();
  const { code } = await file(at.lan, birth());
  const page = await openDossier(at.hung, code);
  const unsaid = await refused(actOn(at.hung, page, 'refusal', { 'refuse-reason': '  ' }), 422);
  assert.match(unsaid.text(), /Ghi rõ lý do/);
  assert.equal((await stage.dossier(code)).state, 'submitted');

  await act(at.hung, code, 'refusal', { 'refuse-reason': 'Phường khác có thẩm quyền' });
  await isOver(code, 'refused');
  assert.match((await ownDossier(at.lan, code)).text(), /Phường khác có thẩm quyền/);
  await rate(at.lan, code, { level: 2, stars: 3, comment: '' });
  await refused(withdrawing(at.lan, code), 409);
});

test('not granted by the specialist, after the dossier was accepted', async () => {
  const at = await people();
  const { code } = await file(at.lan, birth());
  await act(at.hung, code, 'acceptance');
  await act(at.tuan, code, 'refusal', { 'refuse-reason': 'Đã có giấy khai sinh' });
  await isOver(code, 'refused');
  assert.match((await ownDossier(at.lan, code)).text(), /Đã có giấy khai sinh/);
});

test('withdrawn by the applicant while the office works on it', async () => {
  const at = await people();
  const { code } = await file(at.lan, birth());
  await act(at.hung, code, 'acceptance');
  const open = await openDossier(at.tuan, code);
  await withdraw(at.lan, code, 'Tôi làm ở nơi khác');
  await isOver(code, 'withdrawn');
  assert.match((await openDossier(at.hung, code)).text(), /Tôi làm ở nơi khác/);
  const late = await refused(actOn(at.tuan, open, 'proposal', { 'row-0': 'Viết dở dang' }), 409);
  assert.match(late.html(), /Viết dở dang/);
});

test('withdrawn before the fee was paid: nobody may pay it any more', async () => {
  const at = await people();
  const { code } = await file(at.lan, copies());
  const owing = await at.lan.get(`/dossiers/${code}/payment`);
  await withdraw(at.lan, code);
  await isOver(code, 'withdrawn');
  await refused(at.lan.submit(owing, owing.form({ to: /\/payment$/ })), 409);
});

const withdrawing = async (portal: Portal, code: string) => {
  const page = await ownDossier(portal, code);
  assert.equal(
    page.links().some((href) => href.endsWith('/withdrawal')),
    false,
  );
  return portal.get(`/dossiers/${code}/withdrawal`);
};
