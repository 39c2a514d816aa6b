import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file } from '../../tools/portal-client/citizen.ts';
import {
  listDossiers,
  ownDossier,
  rate,
  receiptOf,
  resultOf,
  secretOf,
  supplement,
  track,
  verifyFile,
} from '../../tools/portal-client/follow.ts';
import { act, actOn, openDossier, queue, whenOffered } from '../../tools/portal-client/office.ts';
import { aPaper } from '../../tools/portal-client/paper.ts';
import { openPortal } from '../../tools/portal-client/portal.ts';
import { birth, checkSeal, openStage, type Stage } from './stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test('a birth is registered: asked for more, sent back once, signed, returned, rated', async (t) => {
  const [lan, hung, tuan, mai] = await Promise.all(['lan', 'hung', 'tuan', 'mai'].map(stage.as));
  assert.ok(lan && hung && tuan && mai);
  const { code } = await file(lan, birth({ childName: 'Trần Minh Châu' }));
  const at = async () => {
    const { state, holder, due_at: due } = await stage.dossier(code);
    return { state, holder, counts: due !== null };
  };
  const centre = 'Trung tâm Phục vụ hành chính công Phường Trấn Biên';

  await t.test('filed: the service centre has it, and the time limit runs', async () => {
    assert.deepEqual(await at(), { state: 'submitted', holder: centre, counts: true });
    assert.deepEqual(await stage.clock(code), ['start']);
    assert.ok((await listDossiers(lan)).includes(code));
    assert.match((await queue(hung)).html(), new RegExp(code));
    // The receipt is a document of the system without a seal; a whole PDF nevertheless.
    const receipt = await checkSeal(stage, await receiptOf(lan, code));
    assert.deepEqual([receipt.signatureCount, receipt.problems.map(({ code: found }) => found)], [0, ['not-signed']]);
  });

  await t.test('asked for more: the clock stands still and the applicant reads what is wanted', async () => {
    const asking = { 'ask-reason': 'Giấy chứng sinh chụp mờ', 'remark-birth-notice': 'Chụp lại rõ bốn góc' };
    await act(hung, code, 'supplement-request', asking);
    const now = await at();
    assert.deepEqual([now.state, now.counts], ['awaiting_supplement', false]);
    assert.deepEqual(await stage.clock(code), ['start', 'pause']);
    const told = (await ownDossier(lan, code)).text();
    assert.match(told, /Giấy chứng sinh chụp mờ/);
    assert.match(told, /Chụp lại rõ bốn góc/);
    assert.match((await lan.get('/notices')).html(), new RegExp(code));
  });

  await t.test('answered: the same desk has it again and the clock goes on', async () => {
    await supplement(lan, code, { 'paper-birth-notice': aPaper('Giay chung sinh, ro') }, 'Tôi đã chụp lại');
    assert.deepEqual(await at(), { state: 'submitted', holder: centre, counts: true });
    assert.deepEqual(await stage.clock(code), ['start', 'pause', 'resume']);
    assert.match((await openDossier(hung, code)).text(), /Tôi đã chụp lại/);
  });

  await t.test('handed from desk to desk, and back once with what the specialist wrote', async () => {
    await act(hung, code, 'acceptance');
    assert.equal((await at()).state, 'in_progress');
    assert.doesNotMatch((await at()).holder, new RegExp(centre));
    await act(tuan, code, 'proposal', { 'row-0': 'Trần Minh Chau' });
    await act(mai, code, 'sending-back', { 'back-reason': 'Sai dấu trong tên' });
    const again = await openDossier(tuan, code);
    assert.match(again.text(), /Sai dấu trong tên/);
    assert.match(again.html(), /value="Trần Minh Chau"/);
    await actOn(tuan, again, 'proposal', { 'row-0': 'Trần Minh Châu' });
    await act(mai, code, 'approval');
  });

  await t.test('sealed and returned: the time limit has ended, the result is the applicant’s', async () => {
    const sealed = await whenOffered(hung, code, 'return');
    assert.equal((await at()).state, 'resolved');
    await actOn(hung, sealed, 'return');
    const { state, closed_at: closedAt } = await stage.dossier(code);
    assert.equal(state, 'returned');
    assert.ok(closedAt);
    assert.equal((await stage.clock(code)).at(-1), 'stop');
    await rate(lan, code, { level: 3, stars: 5, comment: 'Nhanh' });
  });

  await t.test('the history says what happened and who did it', async () => {
    assert.deepEqual(await stage.history(code), [
      'dossier.submitted Nguyễn Thị Hoa Lan',
      'dossier.received Nguyễn Thị Hoa Lan',
      'supplement.asked Võ Mạnh Hùng',
      'supplement.answered Nguyễn Thị Hoa Lan',
      'dossier.accepted Võ Mạnh Hùng',
      'result.prepared Huỳnh Anh Tuấn',
      'result.sent-back Ngô Thị Tuyết Mai',
      'result.prepared Huỳnh Anh Tuấn',
      'result.approved Ngô Thị Tuyết Mai',
      'result.signed Hệ thống',
      'result.returned Võ Mạnh Hùng',
      'dossier.rated Nguyễn Thị Hoa Lan',
    ]);
  });

  await t.test('anybody with the result can check its seal; one bit changed and it is not genuine', async () => {
    const result = await resultOf(lan, code);
    const { status, certification, coversWholeFile, agency } = await checkSeal(stage, result);
    assert.deepEqual([status, certification, coversWholeFile], ['TOTAL_PASSED', 1, true]);
    assert.match(agency ?? '', /Trấn Biên/);
    const visitor = openPortal(stage.baseUrl);
    assert.match((await verifyFile(visitor, result)).text(), /Đúng bản gốc/);
    const forged = Buffer.from(result);
    forged[1000] = (forged[1000] ?? 0) ^ 1;
    assert.notEqual((await checkSeal(stage, forged)).status, 'TOTAL_PASSED');
    assert.doesNotMatch((await verifyFile(visitor, forged)).text(), /Đúng bản gốc/);
  });

  await t.test('anybody with both codes can follow it; with one alone nobody can', async () => {
    const visitor = openPortal(stage.baseUrl);
    const secret = await secretOf(lan, code);
    assert.match((await track(visitor, code, secret)).text(), /Đã trả kết quả/);
    const wrong = await track(visitor, code, 'AAAA-AAAA').catch((refusal: Error) => refusal.message);
    assert.doesNotMatch(typeof wrong === 'string' ? wrong : wrong.text(), /Đã trả kết quả/);
  });
});
