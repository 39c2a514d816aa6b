import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { noticeRoutes } from './routes.tsx';

test('notices and letters', async (t) => {
  const { browser, aDossier } = await world(t);
  const { code } = await aDossier({ of: 'lan', state: 'awaiting_supplement', answers: { wantsCopies: false } });
  const lan = await browser('lan');

  await t.test('the header counts what is unread; opening the page reads it', async () => {
    assert.match((await lan.get('/dossiers')).body, /chưa đọc/i);
    const first = await lan.get('/notices');
    assert.match(first.body, new RegExp(`Cần bổ sung hồ sơ – ${code}`));
    assert.match(first.body, /Chưa đọc/);
    assert.doesNotMatch((await lan.get('/notices')).body, /Chưa đọc/);
  });

  await t.test('people see their own notices only', async () => {
    const minh = await browser('minh');
    const { body } = await minh.get('/notices');
    assert.match(body, /Chưa có thông báo nào/);
    assert.ok(!body.includes(code));
    assert.equal((await (await browser()).get('/notices')).status, 303);
  });

  await t.test('the demonstration shows its letters, with how each one fared', async () => {
    const { body } = await lan.get('/outbox');
    for (const said of ['lan@example.com', 'Đang chờ gửi', 'Kính gửi Ông/Bà']) assert.ok(body.includes(said), said);
    assert.equal((await (await browser()).get('/outbox')).status, 303);
  });

  await t.test('production has no such page', () => {
    const addresses: string[] = [];
    const server = { get: (address: string) => void addresses.push(address) };
    // Only `get` is called: which addresses are mounted is all that is asked.
    noticeRoutes(server as never, { production: true });
    assert.deepEqual(addresses, ['/notices']);
  });
});
