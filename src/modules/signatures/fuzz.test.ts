import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createDemoAuthority, derOf, issueSeal } from './demo-authority.ts';
import { signPdf } from './pades.ts';
import { softwareSigner } from './signer.ts';
import { verifyPdf } from './verify.ts';

const RUNS = 4_000;
const at = new Date('2026-02-05T16:20:05+07:00');

/** Mulberry32: the same mutations on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const tokens = [
  '/ByteRange',
  '[0 ',
  '<<',
  '>>',
  '<',
  '>',
  '(',
  ')',
  ' obj',
  'xref',
  'trailer',
  '0 R',
  '999999999',
  '%%EOF',
];

function mutate(pdf: Buffer, random: (below: number) => number): Buffer {
  let copy = Buffer.from(pdf);
  for (let i = 0; i <= random(4); i += 1) {
    const position = random(copy.length);
    const length = random(60);
    const kind = random(6);
    if (kind === 0) copy[position] = random(256);
    else if (kind === 1) copy[position] = (copy[position] ?? 0) ^ (1 << random(8));
    else if (kind === 2) copy = Buffer.concat([copy.subarray(0, position), copy.subarray(position + length)]);
    else if (kind === 3) copy = Buffer.concat([copy.subarray(0, position), copy.subarray(random(copy.length))]);
    else if (kind === 4) copy.write(tokens[random(tokens.length)] ?? '', position, 'latin1');
    else copy.copy(copy, position, random(copy.length), random(copy.length));
  }
  return copy;
}

test('mutated files never make the checker throw, and never pass with other signed content', async () => {
  const authority = createDemoAuthority(at);
  const seal = issueSeal(authority, 'Sở Nội vụ', at);
  const signer = softwareSigner(
    seal.keyPem,
    [derOf(seal.certificatePem), derOf(authority.issuing.certificatePem)],
    true,
  );
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawText('x');
  for (const useObjectStreams of [false, true]) {
    const pdf = await signPdf(await document.save({ useObjectStreams }), { signer, at, certification: true });
    const contents = pdf.lastIndexOf('/Contents<') + '/Contents<'.length;
    const close = pdf.indexOf('>', contents);
    const random = randomFrom(20_260_205);
    for (let run = 0; run < RUNS; run += 1) {
      const mutant = mutate(pdf, random);
      const { status } = verifyPdf(mutant, { trustedRoots: [derOf(authority.rootPem)], at });
      if (status !== 'TOTAL_PASSED') continue;
      const isSameContent =
        mutant.length === pdf.length &&
        mutant.subarray(0, contents).equals(pdf.subarray(0, contents)) &&
        mutant.subarray(close).equals(pdf.subarray(close));
      assert.ok(isSameContent, `run ${run} passed with changed content`);
    }
  }
});
