import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { world } from '#platform/testing/world.ts';

const reader = async (t: TestContext, metricsToken?: string) => {
  const { app, browser } = await world(t, { metricsToken });
  const read = async (remoteAddress: string, headers: Record<string, string> = {}) =>
    (await app.http.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  return { read, browser };
};

test('metrics were open to the world: now to this machine and to administrators', async (t) => {
  const { read, browser } = await reader(t);
  assert.equal(await read('127.0.0.1'), 200);
  assert.equal(await read('::1'), 200);
  assert.equal(await read('203.0.113.9'), 404);
  assert.equal(await read('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }), 404);
  const passedOn = { 'x-forwarded-for': '203.0.113.9' };
  assert.equal((await (await browser('admin')).get('/metrics', passedOn)).status, 200);
  assert.equal((await (await browser('mai')).get('/metrics', passedOn)).status, 404);
});

test('with a token only the token opens the metrics', async (t) => {
  const { read } = await reader(t, 'long-and-secret');
  assert.equal(await read('127.0.0.1'), 404);
  assert.equal(await read('203.0.113.9', { authorization: 'Bearer wrong' }), 404);
  assert.equal(await read('203.0.113.9', { authorization: 'Bearer long-and-secret' }), 200);
});
