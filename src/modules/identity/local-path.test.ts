import assert from 'node:assert/strict';
import test from 'node:test';
import { deviceName } from './device-name.ts';
import { localPath } from './local-path.ts';

test('people come back to a page of this site after signing in', () => {
  assert.equal(localPath('/procedures/1.001193/filing?case=home'), '/procedures/1.001193/filing?case=home');
  assert.equal(localPath('/drafts/7#papers'), '/drafts/7#papers');
});

test('nobody is sent to another host after signing in', () => {
  for (const trap of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/a\\..\\evil',
    '/..//evil.example',
    '',
    undefined,
    ['/a'],
    '/sign-in?back=/sign-in',
  ]) {
    const path = localPath(trap);
    assert.ok(path === undefined || (path.startsWith('/') && new URL(path, 'http://a.b').host === 'a.b'), String(trap));
  }
  assert.equal(localPath('//evil.example'), undefined);
  assert.equal(localPath('/sign-in'), undefined);
});

test('a device is known by its browser and system only', () => {
  assert.equal(
    deviceName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'),
    'Chrome/Android',
  );
  assert.equal(
    deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'),
    'Safari/iOS',
  );
  assert.equal(deviceName('curl/8'), '');
});
