import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentTemplates, resultDocument } from '#modules/dossiers';
import { openSeals, signPdf, verifyPdf } from '#modules/signatures';
import { createPdfRenderer } from '#platform/pdf/renderer.ts';

/** Result documents set, sealed and checked a second: one typesetting process, one caller. */
export async function measureDocuments({ quick }: { quick: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-documents-'));
  const pdf = createPdfRenderer({ templates: documentTemplates });
  try {
    const now = new Date();
    const seals = await openSeals(folder, { production: false, now });
    const signer = await seals.signerFor({ id: 'measured', name: 'Ủy ban nhân dân phường Minh Họa' });
    const ms = quick ? 1500 : 5000;
    const set = (n: number) => pdf.render('result', aResult(n, now));
    const seal = (document: Uint8Array) =>
      signPdf(document, { signer, at: now, reason: 'Giấy khai sinh', certification: true });
    await set(0);
    const plain = await set(1);
    const sealed = await seal(plain);
    return {
      pdfPerSecond: await perSecond(ms, set),
      signaturesPerSecond: await perSecond(ms / 2, () => seal(plain)),
      checksPerSecond: await perSecond(ms / 2, async () =>
        verifyPdf(sealed, { trustedRoots: seals.trustedRoots, at: now }),
      ),
      signedPdfPerSecond: await perSecond(ms, async (n) => seal(await set(n))),
      bytes: sealed.length,
      algorithm: signer.describe().algorithm,
    };
  } finally {
    await pdf.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function perSecond(ms: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  while (performance.now() - startedAt < ms) await work((done += 1));
  return Math.round((done / (performance.now() - startedAt)) * 10_000) / 10;
}

const aResult = (n: number, signedAt: Date) =>
  resultDocument({
    number: `${n}/GKS`,
    agency: { name: 'Ủy ban nhân dân phường Minh Họa', place: 'Minh Họa' },
    heading: 'GIẤY KHAI SINH',
    bases: [],
    rows: [
      { label: 'Họ, chữ đệm, tên', value: `Nguyễn Minh Anh ${n}` },
      { label: 'Ngày sinh', value: '15/09/2026' },
      { label: 'Giới tính', value: 'Nữ' },
      { label: 'Dân tộc', value: 'Kinh' },
      { label: 'Quốc tịch', value: 'Việt Nam' },
      { label: 'Nơi sinh', value: 'Bệnh viện Minh Họa, phường Trấn Biên' },
      { label: 'Họ tên mẹ', value: 'Nguyễn Thị Hoa Lan' },
      { label: 'Họ tên cha', value: 'Trần Quang Minh' },
    ],
    paragraphs: [],
    recipients: [],
    signer: { name: 'Ngô Thị Tuyết Mai', title: 'CHỦ TỊCH' },
    signedAt,
    verification: { url: `http://localhost:3000/verification/${n}`, code: String(n) },
    notice: 'Khóa ký trình diễn, không có giá trị pháp lý',
  });
