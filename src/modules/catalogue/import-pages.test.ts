import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { world, type World } from '#platform/testing/world.ts';
import { aRecord, lines } from './catalogue.samples.ts';
import { applyCatalogue, readCatalogue } from './index.ts';

const upload = (content: string | Uint8Array, name = 'danh-muc.jsonl') => [
  { field: 'file', name, content: Buffer.from(content), type: 'application/octet-stream' },
];

const idIn = (location: string): string => /imports\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '';
const folderOf = (app: World['app']): string => join(app.config.varDir, 'imports');

test('an administrator uploads, looks, confirms and sees it in force, without scripts', async (t) => {
  const { app, browser } = await world(t);
  const admin = await browser('admin');
  const empty = await admin.get('/admin/imports');
  assert.match(empty.body, /Chưa nhập danh mục lần nào/);
  const sent = await admin.upload(
    '/admin/imports',
    { scope: 'part' },
    upload(lines(aRecord('1.900001'), aRecord('x'))),
  );
  assert.equal(sent.status, 303);
  const waiting = await admin.get(sent.location);
  assert.deepEqual([waiting.status, waiting.headers.refresh], [200, '2'], 'reloads by itself while something goes on');
  assert.match(waiting.body, /<progress/);

  const importId = idIn(sent.location);
  await readCatalogue(app.makeCtx(), folderOf(app), { importId });
  assert.deepEqual(readdirSync(folderOf(app)), [], 'the upload is not kept');
  const staged = await admin.get(sent.location);
  assert.match(staged.body, /Xác nhận sẽ thay đổi 1 thủ tục/);
  assert.match(staged.body, /Cấp giấy phép thử nghiệm số 1\.900001/);
  assert.equal(staged.headers.refresh, undefined);
  const problems = await admin.get(`${sent.location}?show=problems`);
  assert.match(problems.body, /catalogue\.row-bad-code/);
  const csv = await admin.get(`/admin/imports/${importId}/problems.csv`);
  assert.match(csv.body, /^\uFEFFDòng,Mã,Trường,Lý do,code\r\n2,x,code,"Mã thủ tục ""x"" sai\./);

  assert.equal((await admin.post(`/admin/imports/${importId}/confirmation`)).location, `/admin/imports/${importId}`);
  assert.match((await admin.get(sent.location)).body, /Đang tạo và công bố dịch vụ/);
  await applyCatalogue(app.makeCtx(), { importId });
  await applyCatalogue(app.makeCtx(), { importId });
  assert.match((await admin.get(sent.location)).body, /Đã áp dụng 1 thay đổi/);
  assert.equal((await admin.get('/procedures/1.900001')).status, 200);
  assert.match((await admin.get('/admin/imports')).body, /danh-muc\.jsonl/);
  assert.match((await admin.get('/office/administration')).body, /href="\/admin\/imports"/);
});

test('what changes stands old beside new, page by page, in either language', async (t) => {
  const { app, browser } = await world(t);
  const admin = await browser('admin');
  const bring = async (content: string) => {
    const { location } = await admin.upload('/admin/imports', { scope: 'whole' }, upload(content));
    await readCatalogue(app.makeCtx(), folderOf(app), { importId: idIn(location) });
    return location;
  };
  const codes = Array.from({ length: 30 }, (_, place) => `1.90${String(place).padStart(4, '0')}`);
  const first = await bring(lines(...codes.map((code) => aRecord(code))));
  assert.match((await admin.get(`${first}?show=new&page=2`)).body, /Trang 2 trên 2/);
  await admin.post(`${first}/confirmation`);
  await applyCatalogue(app.makeCtx(), { importId: idIn(first) });
  const changed = aRecord('1.900000', {
    channels: [{ channel: 'online', duration: 3, unit: 'day', free: false, fees: [{ amount: 8000, currency: 'VND' }] }],
  });
  const second = await bring(lines(changed, aRecord('1.900001', { name: '<b>Tên khác' })));
  const page = await admin.get(`${second}?show=changed&lang=en`);
  assert.match(page.body, /Online · 5 working days · free of charge/);
  assert.match(page.body, /Online · 3 days · 8\.000 VND/);
  assert.match((await admin.get(`${second}?show=renamed`)).body, /&lt;b>Tên khác|&lt;b&gt;Tên khác/);
  assert.match((await admin.get(`${second}?show=vanished&page=2`)).body, /1\.900029/);
  assert.equal((await admin.post(`${second}/disposal`)).location, '/admin/imports');
  assert.match((await admin.get(second)).body, /discarded|đã được bỏ/);
});

test('a file that cannot be used says why and what to do', async (t) => {
  const { app, browser } = await world(t);
  const admin = await browser('admin');
  const nothing = await admin.upload('/admin/imports', {}, []);
  assert.deepEqual([nothing.status, /Chưa chọn tệp/.test(nothing.body)], [422, true]);
  const empty = await admin.upload('/admin/imports', {}, upload(''));
  assert.deepEqual([empty.status, /Tệp không có nội dung/.test(empty.body)], [422, true]);
  const { location } = await admin.upload(
    '/admin/imports',
    {},
    upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'a.jsonl'),
  );
  await readCatalogue(app.makeCtx(), folderOf(app), { importId: idIn(location) });
  const refused = await admin.get(location);
  assert.match(refused.body, /catalogue\.not-text/);
  assert.match(refused.body, /Chọn tệp khác/);
  assert.equal((await admin.get('/admin/imports/none')).status, 404);
});

test('only administrators, and only with the token of their page', async (t) => {
  const { browser } = await world(t);
  const lan = await browser('lan');
  assert.equal((await lan.get('/admin/imports')).status, 403);
  assert.equal((await lan.upload('/admin/imports', {}, upload('x'))).status, 403);
  const admin = await browser('admin');
  const forged = await admin.upload('/admin/imports', { csrf: 'no' }, upload('x'));
  assert.ok(forged.status >= 400, `answered ${forged.status}`);
});

test('a job that runs twice at the same time does its work once', async (t) => {
  const { app, browser } = await world(t);
  const admin = await browser('admin');
  const codes = Array.from({ length: 250 }, (_, place) => `1.91${String(place).padStart(4, '0')}`);
  const { location } = await admin.upload('/admin/imports', {}, upload(lines(...codes.map((code) => aRecord(code)))));
  const importId = idIn(location);
  const twice = (job: () => Promise<void>) => Promise.all([job(), job()]);
  await twice(() => readCatalogue(app.makeCtx(), folderOf(app), { importId }));
  assert.match((await admin.get(location)).body, /Xác nhận sẽ thay đổi 250 thủ tục/);
  await admin.post(`/admin/imports/${importId}/confirmation`);
  await twice(() => applyCatalogue(app.makeCtx(), { importId }));
  assert.match((await admin.get(location)).body, /Đã áp dụng 250 thay đổi/);
});
