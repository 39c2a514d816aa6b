import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';

test('the office life of a dossier, page by page', async (t) => {
  const { aDossier, browser, seal } = await world(t, { logLevel: 'error' });
  const dossier = await aDossier({ state: 'submitted' });
  const [hung, tuan, mai] = await Promise.all(['hung', 'tuan', 'mai'].map((handle) => browser(handle)));
  assert.ok(hung && tuan && mai);

  const queue = await hung.get('/office');
  assert.equal(queue.status, 200, queue.body);
  assert.match(queue.body, new RegExp(dossier.code));
  const page = await hung.get(`/office/dossiers/${dossier.code}`);
  assert.equal(page.status, 200, page.body);
  await seal;
});
