import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createPdfRenderer } from '#platform/pdf/renderer.ts';
import { createDemoAuthority, derOf, issueSeal } from './demo-authority.ts';
import { signPdf } from './pades.ts';
import { sha256, softwareSigner, type Signer } from './signer.ts';
import { verifyPdf, type VerifyOptions } from './verify.ts';

const at = new Date('2026-02-05T16:20:05+07:00');
const later = new Date('2026-03-01T08:00:00+07:00');
const agency = 'Ủy ban nhân dân phường Trấn Biên';

const authority = createDemoAuthority(at);
const issuer = derOf(authority.issuing.certificatePem);
const seal = issueSeal(authority, agency, at);
const signer = softwareSigner(seal.keyPem, [derOf(seal.certificatePem), issuer], true);
const trust: VerifyOptions = { trustedRoots: [derOf(authority.rootPem)], at: later };

let plain: Uint8Array;
let signed: Buffer;
before(async () => {
  const template = fileURLToPath(import.meta.resolve('#platform/pdf/testing/plain.typ'));
  const renderer = createPdfRenderer({ templates: { plain: template } });
  plain = await renderer.render('plain', { text: 'Trích lục khai sinh' });
  await renderer.close();
  signed = await signPdf(plain, { signer, at, reason: 'Ban hành', location: 'Trấn Biên', certification: true });
});

const judged = (pdf: Uint8Array, options: VerifyOptions = trust) => {
  const { status, subIndication, problems } = verifyPdf(pdf, options);
  return [status, subIndication, problems[0]?.code];
};
const gapOf = (pdf: Buffer) => {
  const start = pdf.indexOf('/Contents<', plain.length, 'latin1') + '/Contents'.length;
  return { start, end: pdf.indexOf('>', start) + 1 };
};
const asHex = (text: string) => Buffer.from(text).toString('hex');
const withContents = (change: (hex: string) => string) => {
  const { start, end } = gapOf(signed);
  const copy = Buffer.from(signed);
  copy.write(change(copy.toString('latin1', start + 1, end - 1)), start + 1, 'latin1');
  return copy;
};
const changed = (pdf: Buffer, position: number, byte = (pdf[position] ?? 0) ^ 1) => {
  const copy = Buffer.from(pdf);
  copy[position] = byte;
  return copy;
};

void describe('a sealed document', () => {
  test('passes, and says who sealed it, when, why and that it may not change', () => {
    const report = verifyPdf(signed, trust);
    assert.equal(report.status, 'TOTAL_PASSED');
    assert.deepEqual(report.problems, []);
    assert.equal(report.agency, agency);
    assert.equal(report.signer?.isDemo, true);
    assert.deepEqual(report.signedAt, at);
    assert.equal(report.reason, 'Ban hành');
    assert.equal(report.location, 'Trấn Biên');
    assert.equal(report.certification, 1);
    assert.deepEqual([report.coversWholeFile, report.laterChanges, report.signatureCount], [true, false, 1]);
    assert.equal(report.sha256, sha256(signed).toString('hex'));
  });

  test('keeps the original bytes untouched at its beginning', () => {
    assert.ok(signed.subarray(0, plain.length).equals(plain));
  });

  test('made by another program, with packed objects, can be sealed and checked as well', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('packed');
    const sealed = await signPdf(await document.save({ useObjectStreams: true }), { signer, at, certification: true });
    assert.deepEqual(judged(sealed), ['TOTAL_PASSED', undefined, undefined]);
    assert.equal((await PDFDocument.load(sealed)).getPageCount(), 1);
  });

  test('cannot be sealed again', async () => {
    await assert.rejects(signPdf(signed, { signer, at, certification: true }), { code: 'signatures.already-signed' });
    await assert.rejects(signPdf(signed, { signer, at }), { code: 'signatures.locked' });
  });
});

void describe('tampering is found', () => {
  test('one bit of the text', () => {
    for (const position of [200, 5_000, plain.length - 30]) {
      assert.equal(verifyPdf(changed(signed, position), trust).status, 'TOTAL_FAILED');
    }
    assert.deepEqual(judged(changed(signed, 5_000)), ['TOTAL_FAILED', 'HASH_FAILURE', 'content-changed']);
  });

  test('the time, reason or name written in the signature', () => {
    const position = signed.indexOf('(D:2026', plain.length) + 3;
    assert.deepEqual(judged(changed(signed, position)), ['TOTAL_FAILED', 'HASH_FAILURE', 'content-changed']);
  });

  test('any digit of the signature value', () => {
    const { start } = gapOf(signed);
    const cmsHex = signed.toString('latin1', start + 1, start + 4_000).replace(/0+$/, '');
    const position = start + cmsHex.length - 6;
    const digit = String.fromCharCode(signed[position] ?? 0) === '1' ? '2' : '1';
    assert.deepEqual(judged(changed(signed, position, digit.charCodeAt(0))), [
      'TOTAL_FAILED',
      'SIG_CRYPTO_FAILURE',
      'signature-wrong',
    ]);
  });

  test('something written into the room that the signature leaves empty', () => {
    const { end } = gapOf(signed);
    assert.deepEqual(judged(changed(signed, end - 10, 0x37)), [
      'TOTAL_FAILED',
      'FORMAT_FAILURE',
      'signature-unreadable',
    ]);
  });

  test('a page painted over by an appended update (shadow attack)', async () => {
    const document = await PDFDocument.load(signed, { forIncrementalUpdate: true });
    document.getPage(0).drawText('999 m2');
    const forged = await document.save({ useObjectStreams: false });
    assert.ok(Buffer.from(forged).subarray(0, signed.length).equals(signed), 'the attack must keep the signed bytes');
    assert.deepEqual(judged(forged), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'added-after-signing']);
    assert.equal(verifyPdf(forged, trust).laterChanges, true);
  });

  test('even a blank line or a hidden tail at the end', () => {
    assert.deepEqual(judged(Buffer.concat([signed, Buffer.from('\n')])).slice(0, 1), ['TOTAL_FAILED']);
    assert.deepEqual(judged(Buffer.concat([signed, Buffer.from('%x')])).slice(0, 1), ['TOTAL_FAILED']);
  });

  test('a signed range moved away from the signature', () => {
    const copy = Buffer.from(signed);
    const range = copy.indexOf('/ByteRange[0 ', plain.length);
    copy.write('0000000999', range + '/ByteRange[0 '.length);
    assert.deepEqual(judged(copy), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'signed-part-unclear']);
  });

  test('a file cut short at any place', () => {
    for (let length = 0; length < signed.length; length += 997) {
      assert.equal(verifyPdf(signed.subarray(0, length), trust).status, 'TOTAL_FAILED', `cut at ${length}`);
    }
  });

  test('an unsigned document, random bytes and nothing at all', () => {
    assert.deepEqual(judged(plain), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'not-signed']);
    assert.deepEqual(judged(Buffer.from('%PDF-1.7 nonsense')), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'damaged']);
    assert.deepEqual(judged(Buffer.alloc(5_000, 0xa5)), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'not-a-pdf']);
    assert.deepEqual(judged(Buffer.alloc(0)), ['TOTAL_FAILED', 'FORMAT_FAILURE', 'not-a-pdf']);
  });
});

void describe('the certificate', () => {
  const sealOf = async (by: Signer, when = at) => signPdf(plain, { signer: by, at: when, certification: true });

  test('of an authority that is not trusted here gives no pass, even under the same names', async () => {
    const other = createDemoAuthority(at);
    const forged = issueSeal(other, agency, at);
    const chain = [derOf(forged.certificatePem), derOf(other.issuing.certificatePem), derOf(other.rootPem)];
    const pdf = await sealOf(softwareSigner(forged.keyPem, chain, true));
    assert.deepEqual(judged(pdf), ['INDETERMINATE', 'NO_CERTIFICATE_CHAIN_FOUND', 'issuer-unknown']);
  });

  test('of an agency cannot issue certificates itself', async () => {
    const mallory = issueSeal({ rootPem: authority.rootPem, issuing: seal }, 'Sở Giả', at);
    const chain = [derOf(mallory.certificatePem), derOf(seal.certificatePem), issuer];
    const pdf = await sealOf(softwareSigner(mallory.keyPem, chain, true));
    assert.deepEqual(judged(pdf), ['INDETERMINATE', 'NO_CERTIFICATE_CHAIN_FOUND', 'issuer-unknown']);
  });

  test('that has run out gives no pass, unless the file is proven to be older', () => {
    const after = new Date('2031-01-01T00:00:00Z');
    const expired = { ...trust, at: after };
    assert.deepEqual(judged(signed, expired), ['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE', 'certificate-expired']);
    assert.deepEqual(judged(signed, { ...expired, provenAt: later }), ['TOTAL_PASSED', undefined, undefined]);
  });

  test('that has run out or is not valid yet refuses to sign', async () => {
    await assert.rejects(sealOf(signer, new Date('2031-01-01T00:00:00Z')), {
      code: 'signatures.certificate-not-valid',
    });
    await assert.rejects(sealOf(signer, new Date('2020-01-01T00:00:00Z')), {
      code: 'signatures.certificate-not-valid',
    });
  });

  test('revoked before the signing fails, revoked since is open, proven older passes', () => {
    const revokedOn = (when: string) => ({ ...trust, revokedAt: () => new Date(when) });
    assert.deepEqual(judged(signed, revokedOn('2026-02-05T00:00:00Z')), ['TOTAL_FAILED', 'REVOKED', 'revoked']);
    assert.deepEqual(judged(signed, revokedOn('2026-02-20T00:00:00Z')), [
      'INDETERMINATE',
      'REVOKED_NO_POE',
      'revoked-since',
    ]);
    const proven = { ...revokedOn('2026-02-20T00:00:00Z'), provenAt: new Date('2026-02-06T00:00:00Z') };
    assert.deepEqual(judged(signed, proven), ['TOTAL_PASSED', undefined, undefined]);
  });

  test('stretched to a later end date is noticed', () => {
    const original = derOf(seal.certificatePem).toString('hex');
    const stretched = original.replace(asHex('2902'), asHex('3902'));
    assert.notEqual(stretched, original);
    const copy = withContents((contents) => contents.replace(original, stretched));
    assert.deepEqual(judged(copy), ['TOTAL_FAILED', 'SIG_CRYPTO_FAILURE', 'certificate-swapped']);
  });

  test('of somebody else put in its place is noticed', () => {
    const original = derOf(seal.certificatePem).toString('hex');
    let other = original;
    while (other === original || other.length !== original.length) {
      other = derOf(issueSeal(authority, agency, at).certificatePem).toString('hex');
    }
    const copy = withContents((contents) => contents.replace(original, other));
    assert.deepEqual(judged(copy), ['INDETERMINATE', 'NO_SIGNING_CERTIFICATE_FOUND', 'no-certificate']);
  });

  test('that does not fit the key refuses to sign', async () => {
    const other = derOf(issueSeal(authority, agency, at).certificatePem);
    const lying: Signer = { ...signer, certificateChain: () => [other, issuer] };
    await assert.rejects(sealOf(lying), { code: 'signatures.not-signed' });
  });

  test('signing time in the future is noticed', async () => {
    const pdf = await sealOf(signer, new Date('2026-06-01T00:00:00Z'));
    assert.deepEqual(judged(pdf), ['INDETERMINATE', 'SIG_CONSTRAINTS_FAILURE', 'signed-in-future']);
  });
});

test('two ordinary signatures are both checked, and never simply pass', async () => {
  const once = await signPdf(plain, { signer, at });
  assert.deepEqual(judged(once), ['TOTAL_PASSED', undefined, undefined]);
  const twice = await signPdf(once, { signer, at });
  assert.deepEqual(judged(twice), ['INDETERMINATE', 'SIG_CONSTRAINTS_FAILURE', 'several-signatures']);
  assert.equal(verifyPdf(twice, trust).signatureCount, 2);
  assert.deepEqual(judged(changed(twice, 5_000)).slice(0, 2), ['TOTAL_FAILED', 'HASH_FAILURE']);
});

test('encrypted or damaged documents are refused before signing', async () => {
  await assert.rejects(signPdf(Buffer.from('%PDF-1.7'), { signer, at }), { code: 'signatures.not-signable' });
});
