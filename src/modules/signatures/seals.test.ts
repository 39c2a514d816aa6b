import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCertificate } from './certificate.ts';
import { openSeals } from './seals.ts';

const now = new Date('2026-02-05T16:20:05+07:00');
const folders: string[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'seals-'));
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const agency = { id: 'tran-bien', name: 'Ủy ban nhân dân phường Trấn Biên' };

test('an agency keeps its seal over restarts, and the files are ours alone', async () => {
  const folder = freshFolder();
  const first = await (await openSeals(folder, { production: false, now })).signerFor(agency);
  const second = await (await openSeals(folder, { production: false, now })).signerFor(agency);
  assert.deepEqual(first.certificateChain(), second.certificateChain());
  assert.equal(first.describe().isDemo, true);
  for (const name of readdirSync(join(folder, 'signing'))) {
    assert.equal(statSync(join(folder, 'signing', name)).mode & 0o077, 0, name);
  }
});

test('web and worker opening at the same moment share one authority and one seal', async () => {
  const folder = freshFolder();
  const opened = await Promise.all(Array.from({ length: 5 }, () => openSeals(folder, { production: false, now })));
  const chains = await Promise.all(opened.map(async (seals) => (await seals.signerFor(agency)).certificateChain()));
  for (const chain of chains) assert.deepEqual(chain, chains[0]);
  for (const { trustedRoots } of opened) assert.deepEqual(trustedRoots, opened[0]?.trustedRoots);
});

test('every demonstration certificate says in its name that it has no legal value', async () => {
  const seals = await openSeals(freshFolder(), { production: false, now });
  const chain = (await seals.signerFor(agency)).certificateChain();
  for (const der of [...chain, ...seals.trustedRoots]) {
    assert.ok(readCertificate(der).subjectName.includes('DEMO - không có giá trị pháp lý'));
  }
});

test('a seal about to run out, or of an agency that changed its name, is issued anew', async () => {
  const seals = await openSeals(freshFolder(), { production: false, now });
  const [old] = (await seals.signerFor(agency)).certificateChain();
  const [renewed] = (await seals.signerFor(agency, new Date('2029-01-20T00:00:00Z'))).certificateChain();
  assert.notDeepEqual(renewed, old);
  const renamed = await seals.signerFor({ ...agency, name: 'Ủy ban nhân dân phường Biên Hòa' });
  assert.equal(renamed.describe().name, 'Ủy ban nhân dân phường Biên Hòa');
});

test('in production nothing is made up: an agency without an installed seal cannot sign', async () => {
  const folder = freshFolder();
  const seals = await openSeals(folder, { production: true, now });
  assert.deepEqual(seals.trustedRoots, []);
  await assert.rejects(seals.signerFor(agency), { code: 'signatures.no-seal' });
});

test('a damaged key file is said, not replaced', async () => {
  const folder = freshFolder();
  await openSeals(folder, { production: false, now });
  writeFileSync(join(folder, 'signing', 'demo-authority.pem'), 'x');
  await assert.rejects(openSeals(folder, { production: false, now }), /damaged/);
});
