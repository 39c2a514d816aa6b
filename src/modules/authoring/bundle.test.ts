import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { ZipFile } from 'yazl';
import { goldenDossiersOf } from '#modules/procedures';
import { standardProcess } from '#modules/processes';
import { procedures } from '../../../sample/index.ts';
import { bundleFiles } from './bundle-files.ts';
import { writeBundleDirectory } from './export-bundle.ts';
import { readBundleDirectory, readBundleFiles, readBundleZip } from './read-bundle.ts';
import type { DraftContent } from './version-draft.ts';
import { zipBundle } from './zip-bundle.ts';

const processXml = standardProcess({ limit: { n: 5, unit: 'working_day' } });

async function content(place = 0): Promise<DraftContent> {
  const bundle = procedures[place];
  assert.ok(bundle);
  return { bundle, processXml, golden: await goldenDossiersOf(bundle, processXml) };
}

const raw = async (entries: Record<string, string | Buffer>, options: { mode?: number } = {}): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name, options);
  zip.end();
  return buffer(zip.outputStream);
};

const refused = (bytes: Buffer, code: string) =>
  assert.rejects(readBundleZip(bytes), { code: `authoring.bundle-${code}` }, code);

test('every procedure of the sample comes back from its zip as it was, always with the same bytes', async () => {
  for (const place of procedures.keys()) {
    const one = await content(place);
    const zip = await zipBundle(bundleFiles(one));
    assert.deepEqual(zip, await zipBundle(bundleFiles(structuredClone(one))));
    assert.deepEqual(await readBundleZip(zip), one);
  }
});

test('a folder with the same files is a bundle too, without hashes and open to any editor', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bundle-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const one = await content();
  await writeBundleDirectory(folder, one);
  assert.deepEqual(await readBundleDirectory(folder), one);
  symlinkSync('/etc/passwd', join(folder, 'golden', 'link.json'));
  await assert.rejects(readBundleDirectory(folder), { code: 'authoring.bundle-link-refused' });
  rmSync(join(folder, 'golden', 'link.json'));
  writeFileSync(join(folder, 'notes.docx'), '');
  await assert.rejects(readBundleDirectory(folder), { code: 'authoring.bundle-unknown-file' });
});

test('the folder around the files is taken off', async () => {
  const one = await content();
  const files = [...bundleFiles(one)].map(([name, text]) => [`1.001193/${name}`, text]);
  assert.deepEqual(await readBundleZip(await raw(Object.fromEntries(files))), one);
});

test('what is not a bundle of ours is refused by name', async () => {
  const files = bundleFiles(await content());
  const asBuffers = (over: Record<string, string | Buffer | undefined>) =>
    new Map(
      Object.entries({ ...Object.fromEntries(files), ...over }).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, Buffer.from(text)]],
      ),
    );
  const manifest = JSON.parse(files.get('manifest.json') ?? '') as Record<string, unknown>;
  const withManifest = (over: object) => ({ 'manifest.json': JSON.stringify({ ...manifest, ...over }) });
  const cases: [Record<string, string | Buffer | undefined>, string][] = [
    [{ 'form.json': undefined }, 'file-missing'],
    [{ 'manifest.json': undefined }, 'file-missing'],
    [{ 'form.json': `${files.get('form.json')} ` }, 'hash-wrong'],
    [{ 'golden/new.json': '{}' }, 'hash-wrong'],
    [{ 'extra.exe': '' }, 'unknown-file'],
    [{ 'form.json': '{', ...withManifest({ files: undefined }) }, 'not-json'],
    [{ 'form.json': Buffer.from([0xff, 0xfe]), ...withManifest({ files: undefined }) }, 'not-text'],
    [withManifest({ formatVersion: 2 }), 'newer-format'],
    [{ 'something-new.json': '', ...withManifest({ formatVersion: 2 }) }, 'newer-format'],
    [withManifest({ format: 'other' }), 'not-ours'],
    [withManifest({ code: '9.999999' }), 'not-ours'],
  ];
  for (const [over, code] of cases) {
    await assert.rejects(readBundleFiles(asBuffers(over)), { code: `authoring.bundle-${code}` }, code);
  }
});

test('tricks with zip files are refused: bombs, paths, links, passwords, doubles, cut ones', async () => {
  const good = await zipBundle(bundleFiles(await content()));
  for (const cut of [0, 10, 200, good.length - 30, good.length - 1]) await refused(good.subarray(0, cut), 'not-a-zip');
  const harmed = Buffer.from(good);
  harmed.fill(0x55, 200, 260);
  await refused(harmed, 'not-a-zip');
  await refused(Buffer.alloc(6_000_000), 'too-big');

  await refused(await raw({ 'form.json': Buffer.alloc(3_900_000) }), 'bomb');
  await refused(await raw({ 'form.json': Buffer.alloc(4_100_000) }), 'too-big');
  const heavy = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`golden/${n}.json`, noise(3_900_000)]));
  await refused(await raw(heavy), 'too-big');
  await refused(
    await raw(Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`golden/${n}.json`, '']))),
    'too-big',
  );
  // The sizes a zip tells may be lies: the first entry says it is small.
  const lying = patched(await raw({ 'form.json': Buffer.alloc(300_000, 'a') }), (bytes, at) =>
    bytes.writeUInt32LE(10, at + 24),
  );
  await refused(lying, 'not-a-zip');

  const renamed = (to: string) =>
    raw({ ['x'.repeat(to.length)]: 'a' }).then((bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll('x'.repeat(to.length), to), 'latin1'),
    );
  for (const path of [
    '../evil.json',
    '/etc/passwd',
    'C:/evil.json',
    'golden\\evil.json',
    'golden/../../evil',
    './form.json',
    'a//b',
    'a\nb',
  ])
    await refused(await renamed(path), 'path-refused');
  await refused(await raw({ 'form.json': '/etc/passwd' }, { mode: 0o120777 }), 'link-refused');
  const locked = patched(await raw({ 'form.json': 'a' }), (bytes, at) => bytes.writeUInt16LE(1, at + 8));
  await refused(locked, 'encrypted');
  const twice = (await raw({ 'form.json': 'a', 'gorm.json': 'b' }))
    .toString('latin1')
    .replaceAll('gorm.json', 'form.json');
  await refused(Buffer.from(twice, 'latin1'), 'name-twice');
  const folded = (await raw({ 'form.json': 'a', 'gorm.json': 'b' }))
    .toString('latin1')
    .replaceAll('gorm.json', 'FORM.json');
  await refused(Buffer.from(folded, 'latin1'), 'name-twice');
});

/** Bytes that do not pack. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let seed = 3;
  for (let at = 0; at < length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    // Sixteen values only: four megabytes pack to two, and a zip of them stays under the first limit.
    bytes[at] = (seed >>> 16) & (at % 8 === 0 ? 0xff : 0);
  }
  return bytes;
}

/** The zip with its first central entry changed. */
function patched(bytes: Buffer, change: (bytes: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
  return copy;
}
