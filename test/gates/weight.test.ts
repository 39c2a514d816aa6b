import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { applicationAsset } from '#web/application-assets.ts';
import { assets, type Asset } from '#web/assets.ts';
import { patternPages } from '../../tools/patterns/index.tsx';

const KB = 1024;
const all = [...assets().values()];
const sent = (asset: Asset): number => (asset.brotli ?? asset.body).length;

/** Names and sizes of those that weigh more than allowed. */
const tooHeavy = (list: readonly Asset[], limit: number): string[] =>
  list.filter((asset) => sent(asset) > limit).map((asset) => `${asset.name}: ${sent(asset)} bytes, at most ${limit}`);

test('the styles are one file of at most 20 KB compressed', () => {
  const styles = all.filter((asset) => asset.name.endsWith('.css'));
  assert.equal(styles.length, 1);
  assert.deepEqual(tooHeavy(styles, 20 * KB), []);
});

test('every page script weighs at most 15 KB compressed', () => {
  assert.deepEqual(
    tooHeavy(
      all.filter((asset) => asset.name.endsWith('.js')),
      15 * KB,
    ),
    [],
  );
});

/** Applications for one page, for people who work there for hours: what each may weigh, in KB compressed. */
const applications = {
  'editor-app.js': 95,
  'editor-style-app.css': 4,
  'fee-table-app.js': 215,
  'fee-table-style-app.css': 10,
  'check-answers-app.js': 15,
};

test('every application is as light as was decided, and no page of citizens loads the analysts’', async () => {
  const built = await Promise.all(Object.keys(applications).map(applicationAsset));
  for (const [name, limit] of Object.entries(applications)) {
    assert.deepEqual(
      tooHeavy(
        built.filter((asset) => asset.name === name),
        limit * KB,
      ),
      [],
    );
  }
  for (const [name, html] of patternPages()) assert.doesNotMatch(html, /(editor|fee-table)[\w-]*-app/, name);
});

test('all the letters of a first visit weigh at most 45 KB', () => {
  const fonts = all.filter((asset) => asset.name.endsWith('.woff2') && !asset.name.includes('-normal'));
  assert.ok(fonts.length >= 6);
  const total = fonts.reduce((sum, asset) => sum + sent(asset), 0);
  assert.ok(total <= 45 * KB, `${total} bytes`);
});

test('a whole first visit of any pattern stays under 80 KB', () => {
  const fonts = all.filter((asset) => asset.name.endsWith('.woff2') && !asset.name.includes('-normal'));
  const always = fonts.reduce((sum, asset) => sum + sent(asset), 0);
  for (const [name, html] of patternPages()) {
    const linked = all.filter((asset) => !asset.name.endsWith('.woff2') && html.includes(asset.url));
    const total = always + brotliCompressSync(html).length + linked.reduce((sum, asset) => sum + sent(asset), 0);
    assert.ok(total <= 80 * KB, `${name}: ${total} bytes`);
  }
});

test('canary: a heavy file would be found', () => {
  const heavy: Asset = {
    name: 'heavy.js',
    url: '/assets/heavy.js',
    type: 'text/javascript',
    body: new Uint8Array(16 * KB),
  };
  assert.deepEqual(tooHeavy([heavy], 15 * KB), ['heavy.js: 16384 bytes, at most 15360']);
});
