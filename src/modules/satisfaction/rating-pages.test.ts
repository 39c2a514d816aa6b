import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { findRating } from './rate-dossier.ts';

test('rating a dossier', async (t) => {
  const { as, browser, aDossier } = await world(t);
  const lan = await browser('lan');

  await t.test('the applicant rates when it has ended, is thanked, and may change their mind', async () => {
    const { id, code } = await aDossier({ state: 'returned' });
    const sent = await lan.post(`/dossiers/${code}/rating`, { level: '3', stars: '5', comment: ' Nhanh, rõ ràng ' });
    assert.match((await lan.get(sent.location)).body, /Cảm ơn bạn đã đánh giá/);
    assert.deepEqual(await findRating(as('lan'), id), { level: 3, stars: 5, comment: 'Nhanh, rõ ràng' });
    assert.match((await lan.get(`/dossiers/${code}`)).body, /Bạn đã đánh giá 5 sao/);

    assert.match((await lan.get(`/dossiers/${code}/rating`)).body, /Nhanh, rõ ràng/);
    await lan.post(`/dossiers/${code}/rating`, { level: '2', stars: '4', comment: '' });
    assert.deepEqual(await findRating(as('lan'), id), { level: 2, stars: 4, comment: '' });
  });

  await t.test('everything missing is told at once, what was typed stays', async () => {
    const { code } = await aDossier({ state: 'refused' });
    const page = await lan.post(`/dossiers/${code}/rating`, { stars: '9', comment: 'Chờ lâu' });
    assert.equal(page.status, 422);
    for (const said of ['Chọn mức độ hài lòng.', 'Chọn số sao.', 'Chờ lâu']) assert.ok(page.body.includes(said), said);
  });

  await t.test('not before it has ended', async () => {
    const { code } = await aDossier({ state: 'in_progress' });
    assert.equal((await lan.get(`/dossiers/${code}/rating`)).status, 409);
    assert.equal((await lan.post(`/dossiers/${code}/rating`, { level: '3', stars: '5' })).status, 409);
  });

  await t.test('somebody else’s dossier is not there', async () => {
    const { id, code } = await aDossier({ state: 'returned' });
    const minh = await browser('minh');
    const answer = await minh.post(`/dossiers/${code}/rating`, { level: '1', stars: '1' });
    assert.equal(answer.status, 404);
    assert.match(answer.body, /dossiers\.not-found/);
    assert.equal(await findRating(as('lan'), id), undefined);
  });

  await t.test('a comment typed before the session ended is there again', async () => {
    const { code } = await aDossier({ state: 'returned' });
    const visitor = await browser();
    const lost = await visitor.post(`/dossiers/${code}/rating`, { comment: 'Cán bộ tận tình' });
    assert.match(lost.location, /^\/sign-in\?back=/);
  });
});
