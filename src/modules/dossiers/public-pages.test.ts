import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBlob, findFile } from '#modules/files';
import { world, type World } from '#platform/testing/world.ts';
import type { DossierView } from './dossier-views.ts';
import { findResult } from './result-store.ts';
import { maskName, outcomeOf } from './verify-document.ts';

let stage: World;
let returned: DossierView;
let verifyCode = '';
let signed: Buffer;
const endings: (() => Promise<void>)[] = [];

before(async () => {
  stage = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
  returned = await stage.aDossier({ state: 'returned' });
  const result = await findResult(stage.app.database.db, returned.id);
  verifyCode = result?.verify_code ?? '';
  const file = await findFile(stage.app.database.db, result?.file_id ?? '');
  const { stream } = await openBlob(stage.app.documents.blobStore, file?.sha256 ?? '');
  signed = Buffer.concat(await stream.toArray());
});
after(async () => {
  for (const end of endings) await end();
});

test('a wrong code and a wrong secret get the same answer', async () => {
  const visitor = await stage.browser();
  const wrongSecret = await visitor.post('/tracking', { code: returned.code, secret: 'aaaaaaaa' });
  const wrongCode = await visitor.post('/tracking', {
    code: returned.code.replace(/.$/, '9'),
    secret: returned.lookupSecret,
  });
  assert.deepEqual([wrongSecret.status, wrongCode.status], [404, 404]);
  const same = (body: string) => body.replaceAll(/value="[^"]*"/g, '');
  assert.equal(same(wrongSecret.body), same(wrongCode.body));
});

test('both codes open the dossier, however they were typed, without any name or answer', async () => {
  const visitor = await stage.browser();
  const typed = { code: ` ${returned.code.toLowerCase()} `, secret: returned.lookupSecret.toUpperCase() };
  const page = await visitor.post('/tracking', typed);
  assert.equal(page.status, 200);
  assert.equal(page.headers['cache-control'], 'no-store');
  for (const said of ['Đã trả kết quả', 'Lãnh đạo phê duyệt kết quả', 'Ủy ban nhân dân Phường Trấn Biên'])
    assert.ok(page.body.includes(said), said);
  for (const hidden of ['Hoa Lan', 'Ngô Thị Tuyết Mai', 'Minh Anh', '0900000101', 'example.com'])
    assert.ok(!page.body.includes(hidden), hidden);
});

test('empty fields are told at their places before anything is looked up', async () => {
  const visitor = await stage.browser();
  const page = await visitor.post('/tracking', { code: '', secret: '' });
  assert.equal(page.status, 422);
  assert.match(page.body, /Nhập mã hồ sơ\./);
  assert.match(page.body, /Nhập mã tra cứu\./);
});

test('receipt and result come with the two codes, never with one', async () => {
  const visitor = await stage.browser();
  const keys = { code: returned.code, secret: returned.lookupSecret };
  for (const document of ['receipt', 'result']) {
    const { location } = await visitor.post(`/tracking/${document}`, keys);
    assert.equal((await visitor.get(location)).bytes.toString('latin1', 0, 5), '%PDF-');
    assert.equal((await visitor.post(`/tracking/${document}`, { ...keys, secret: '' })).status, 404);
  }
});

test('guessing is slowed down', async (t) => {
  const { browser } = await world(t, { rateLimits: true });
  const visitor = await browser();
  const answers: number[] = [];
  for (let n = 0; n < 22; n += 1)
    answers.push((await visitor.post('/tracking', { code: 'x', secret: String(n) })).status);
  assert.deepEqual([answers[0], answers.at(-1)], [404, 429]);
});

test('the code on a document tells what was issued, names masked; any other code tells nothing', async () => {
  const visitor = await stage.browser();
  const page = await visitor.get(`/verification/${verifyCode}`);
  for (const said of ['Văn bản có thật và còn giá trị', 'Giấy khai sinh', 'N••• T••• H••• L•••', 'Ngô Thị Tuyết Mai'])
    assert.ok(page.body.includes(said), said);
  assert.ok(!page.body.includes('Hoa Lan'));
  for (const code of ['zzzzzzzzzzzzzzzzzzzzzz', "' or 1=1 --", '%00', 'Ậ'.repeat(30)]) {
    assert.equal((await visitor.get(`/verification/${encodeURIComponent(code)}`)).status, 404, code);
  }
  const typed = await visitor.post('/verification/code', { code: ` ${verifyCode.toUpperCase()} ` });
  assert.equal(typed.location, `/verification/${verifyCode}`);
});

async function upload(content: Uint8Array): Promise<string> {
  const visitor = await stage.browser();
  const page = await visitor.upload('/verification', {}, [{ field: 'file', name: 'a.pdf', content }]);
  assert.equal(page.status, 200);
  return /<h1[^>]*>([^<]*)<\/h1>/.exec(page.body)?.[1] ?? '';
}

test('an uploaded file is told apart: the original, changed, not signed, not a PDF', async () => {
  assert.equal(await upload(signed), 'Đúng bản gốc');
  const touched = Buffer.from(signed);
  const at = Math.floor(touched.length / 3);
  touched[at] = (touched[at] ?? 0) ^ 1;
  assert.equal(await upload(touched), 'Đã bị sửa sau khi ký');
  assert.equal(await upload(Buffer.concat([signed, Buffer.from('\n% added')])), 'Đã bị sửa sau khi ký');
  assert.equal(await upload(await stage.aPdf('chưa ký')), 'Không có chữ ký số');
  assert.equal(await upload(Buffer.from('hello')), 'Không đọc được tệp');
});

test('checking a file keeps nothing of it', async () => {
  const { db } = stage.app.database;
  const count = async () =>
    (
      await db
        .selectFrom('files.file')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const before = await count();
  await upload(await stage.aPdf('không giữ lại'));
  assert.equal(await count(), before);
});

test('a file sealed by an authority we do not trust is of an unknown signer, even where it was changed', async (t) => {
  const stranger = await world(t);
  const { id } = await stranger.aDossier({ state: 'returned' });
  const result = await findResult(stranger.app.database.db, id);
  const file = await findFile(stranger.app.database.db, result?.file_id ?? '');
  const { stream } = await openBlob(stranger.app.documents.blobStore, file?.sha256 ?? '');
  assert.equal(await upload(Buffer.concat(await stream.toArray())), 'Không rõ ai ký');
  const says = { vi: '', en: '' };
  const problems = [
    { code: 'content-changed', says },
    { code: 'issuer-unknown', says },
  ] as const;
  assert.equal(outcomeOf({ status: 'TOTAL_FAILED', problems }), 'unknown');
});

test('nothing chosen is told at the field', async () => {
  const visitor = await stage.browser();
  const page = await visitor.upload('/verification', {}, []);
  assert.equal(page.status, 422);
  assert.match(page.body, /Chọn tệp PDF cần kiểm tra/);
});

test('a revoked document says so, by its code and by its file', async () => {
  const { db } = stage.app.database;
  await db
    .updateTable('dossiers.result')
    .set({ revoked_at: stage.clock.now(), revoke_reason: 'Cấp nhầm' })
    .where('dossier_id', '=', returned.id)
    .execute();
  const visitor = await stage.browser();
  assert.match((await visitor.get(`/verification/${verifyCode}`)).body, /đã bị thu hồi, không còn giá trị/);
  assert.equal(await upload(signed), 'Đúng bản gốc nhưng đã bị thu hồi');
});

test('a masked name shows first letters and never how long the words are', () => {
  assert.equal(maskName('Nguyễn Thị Hoa Lan'), 'N••• T••• H••• L•••');
  assert.equal(maskName('Ỷ'), 'Ỷ•••');
});
