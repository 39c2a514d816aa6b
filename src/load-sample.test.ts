import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { loadSample, refuseSample } from './load-sample.ts';

test('the sample is loaded once and refused by a production system', async (t) => {
  const { app } = await world(t);
  assert.equal(await loadSample(app.makeCtx()), false);
  await assert.rejects(refuseSample(app.makeCtx()), { code: 'sample.refused-in-production' });
});
