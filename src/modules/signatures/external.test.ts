import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readDerPrefix } from './der.ts';
import { openPdf } from './pdf-file.ts';
import { signaturesOf } from './pdf-signature-fields.ts';
import { openSeals } from './seals.ts';
import { signPdf } from './pades.ts';

const at = new Date('2026-02-05T16:20:05+07:00');
const folder = mkdtempSync(join(tmpdir(), 'seals-'));
after(() => rmSync(folder, { recursive: true }));

const has = (program: string, ...flags: string[]) => !spawnSync(program, flags).error;
const onlyWith = (program: string, ...flags: string[]) => ({
  skip: has(program, ...flags) ? false : `SKIPPED: ${program} is not installed`,
});

async function sealedFile(): Promise<{ path: string; pdf: Buffer; root: string }> {
  const seals = await openSeals(folder, { production: false, now: at });
  const signer = await seals.signerFor({ id: 'tran-bien', name: 'Ủy ban nhân dân phường Trấn Biên' });
  const document = await PDFDocument.create();
  document.addPage().drawText('x');
  const pdf = await signPdf(await document.save(), { signer, at, certification: true });
  const path = join(folder, 'sealed.pdf');
  writeFileSync(path, pdf);
  const root = join(folder, 'root.der');
  writeFileSync(root, seals.trustedRoots[0] ?? '');
  return { path, pdf, root };
}

test('OpenSSL accepts the signature as CAdES, chained to the root', onlyWith('openssl', 'version'), async () => {
  const { pdf, root } = await sealedFile();
  const [signature] = signaturesOf(openPdf(pdf));
  assert.ok(signature);
  const [, first = 0, second = 0] = signature.byteRange;
  const [cms, content] = [join(folder, 'cms.der'), join(folder, 'content.bin')];
  writeFileSync(cms, readDerPrefix(signature.contents.bytes).raw);
  writeFileSync(content, Buffer.concat([pdf.subarray(0, first), pdf.subarray(second)]));
  const asPem = join(folder, 'root.pem');
  execFileSync('openssl', ['x509', '-inform', 'DER', '-in', root, '-out', asPem]);
  const flags = ['-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', content, '-CAfile', asPem];
  const time = ['-attime', String(at.getTime() / 1000), '-purpose', 'any', '-out', join(folder, 'out.bin')];
  const { status, stderr } = spawnSync('openssl', ['cms', ...flags, ...time], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /CAdES Verification successful/);
});

test(
  'OpenSSL finds the issuing authority good by the list that the document carries',
  onlyWith('openssl', 'version'),
  async () => {
    const { pdf, root } = await sealedFile();
    const text = pdf.toString('latin1');
    const number = /\/DSS <<\/Type\/DSS\/CRLs\[(\d+) 0 R\]/.exec(text)?.[1];
    const stream = new RegExp(`\n${number} 0 obj\n<</Length (\\d+)>>\nstream\n`).exec(text);
    assert.ok(stream);
    const start = stream.index + stream[0].length;
    const list = join(folder, 'list.der');
    writeFileSync(list, pdf.subarray(start, start + Number(stream[1])));

    const seals = await openSeals(folder, { production: false, now: at });
    const [, issuing] = (await seals.signerFor({ id: 'tran-bien', name: 'x' })).certificateChain();
    const files = {
      root: join(folder, 'root.pem'),
      issuing: join(folder, 'issuing.pem'),
      list: join(folder, 'list.pem'),
    };
    writeFileSync(join(folder, 'issuing.der'), issuing ?? '');
    execFileSync('openssl', ['x509', '-inform', 'DER', '-in', root, '-out', files.root]);
    execFileSync('openssl', ['x509', '-inform', 'DER', '-in', join(folder, 'issuing.der'), '-out', files.issuing]);
    execFileSync('openssl', ['crl', '-inform', 'DER', '-in', list, '-out', files.list]);
    const time = ['-attime', String(at.getTime() / 1000)];
    const flags = ['-crl_check', '-CRLfile', files.list, '-CAfile', files.root, ...time, files.issuing];
    const { stdout, stderr } = spawnSync('openssl', ['verify', ...flags], { encoding: 'utf8' });
    assert.match(stdout, /: OK/, stderr);
  },
);

test('Poppler accepts the signature over the whole document', onlyWith('pdfsig', '-v'), async () => {
  const { path } = await sealedFile();
  const { stdout } = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  assert.match(stdout, /Signature is Valid/);
  assert.match(stdout, /Total document signed/);
  assert.match(stdout, /ETSI\.CAdES\.detached/);
});

test('qpdf finds no structural error in the sealed file', onlyWith('qpdf', '--version'), async () => {
  const { path } = await sealedFile();
  const { status, stdout } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});
