import { verifyPdf, type VerifyOptions } from '#modules/signatures';
import { verifyFile } from '../portal-client/follow.ts';
import type { Page, Portal } from '../portal-client/portal.ts';
import type { Citizen, Filed } from './file-case.ts';
import { expect, Mistake, type Walk } from './walk.ts';

export type TrustedRoots = VerifyOptions['trustedRoots'];

export interface Checking {
  citizen: Citizen;
  visitor: Portal;
  roots: TrustedRoots;
  /** Also make sure that the seal breaks when a byte of the document changes. */
  alsoBroken: boolean;
}

/** The receipt, whole. */
export const checkReceipt = (walk: Walk, { portal }: Citizen, { code }: Filed): Promise<void> =>
  walk.step('receipt', async () => {
    const { bytes } = await portal.get(`/dossiers/${code}/receipt`);
    expect(isWholePdf(bytes), 'the receipt is no whole PDF');
  });

/** The result in hand, its seal genuine; the portal says it is over, and hears what the applicant thought. */
export async function checkOutcome(walk: Walk, { code, secret }: Filed, checking: Checking): Promise<void> {
  const { citizen, visitor } = checking;
  const pdf = await walk.step('result', async () => {
    const { bytes } = await citizen.portal.get(`/dossiers/${code}/result`);
    expect(isWholePdf(bytes), 'the result is no whole PDF');
    return bytes;
  });
  await walk.step('seal', () => checkSeal(pdf, checking));
  await walk.step('tracking', () => track(citizen.portal, visitor, { code, secret }));
  await walk.step('rating', () => rate(citizen.portal, code));
}

/** ISO 32000-1, 7.5: begins with its version, ends with its mark. */
const isWholePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-16).includes('%%EOF');

function expectSealed(pdf: Buffer, roots: TrustedRoots): void {
  const { status, certification, problems } = verifyPdf(pdf, { trustedRoots: roots, at: new Date() });
  expect(status === 'TOTAL_PASSED', `the result is ${status}: ${problems.map(({ code }) => code).join(', ')}`);
  expect(certification === 1, 'the result may be changed after sealing');
}

/** By our own verifier; now and then also by the portal's public page, and with a byte changed, which both must notice. */
async function checkSeal(pdf: Buffer, { roots, visitor, alsoBroken }: Checking): Promise<void> {
  expectSealed(pdf, roots);
  if (!alsoBroken) return;
  const changed = Buffer.from(pdf);
  const at = Math.floor(pdf.length / 3);
  changed[at] = (changed[at] ?? 0) ^ 1;
  const { status } = verifyPdf(changed, { trustedRoots: roots, at: new Date() });
  if (status === 'TOTAL_PASSED') throw new Mistake(`byte ${at} was changed, and the seal still passes`);
  const [real, forged] = [await verifyFile(visitor, pdf), await verifyFile(visitor, changed)];
  expect(saysGenuine(real), 'the public page does not know the result', real);
  expect(!saysGenuine(forged), 'the public page takes a changed result for the original', forged);
}

const saysGenuine = (page: Page): boolean => /<h1[^>]*>Đúng bản gốc</.test(page.html());

/** A page that asks for the two codes serves as long as its visitor stays. */
const trackingPages = new WeakMap<Portal, Page>();

/** As its owner, and as anybody with the two codes. */
async function track(owner: Portal, visitor: Portal, { code, secret }: Pick<Filed, 'code' | 'secret'>): Promise<void> {
  const own = await owner.get(`/dossiers/${code}`);
  expect(own.html().includes('Đã trả kết quả'), 'the own page does not say that the result is returned', own);
  const asking = trackingPages.get(visitor) ?? (await visitor.get('/tracking'));
  trackingPages.set(visitor, asking);
  const tracked = await visitor.submit(asking, asking.form({ to: /\/tracking$/ }), { code, secret });
  expect(tracked.html().includes('Đã trả kết quả'), 'tracking does not say that the result is returned', tracked);
}

async function rate(owner: Portal, code: string): Promise<void> {
  const page = await owner.get(`/dossiers/${code}/rating`);
  const answer = await owner.post(page, page.form({ to: /\/rating$/ }), {
    level: '3',
    stars: '5',
    comment: 'Nhanh, rõ ràng',
  });
  expect(answer.headers.location?.endsWith('/thanks') === true, `the rating answered ${answer.status}`, answer);
}
