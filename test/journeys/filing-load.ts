import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sampleAnswers } from '../../sample/index.ts';
import { fillIn, pay, signIn, startFiling, submitDossier, type Filing } from '../../tools/portal-client/citizen.ts';
import { aPaper } from '../../tools/portal-client/paper.ts';
import type { Page, Portal } from '../../tools/portal-client/portal.ts';

/** What the people were told while they filed. */
export interface Told {
  /** Draft → the code shown for it. */
  codes: Map<string, string>;
  /** SHA-256 of files that the page listed after the upload, with the draft. */
  files: { draft: string; sha256: string }[];
  /** References of orders that were opened at the bank, with the dossier. */
  orders: { txnRef: string; code: string }[];
  /** How often something broke. */
  broken: number;
}

const PROCEDURE = '1.000894';
const CASE = 'returned';

/** People who file one dossier after another, and try again as people do when something breaks. */
export function startFilingLoad(baseUrl: string, lanes: number): { told: Told; stop: () => Promise<void> } {
  const told: Told = { codes: new Map(), files: [], orders: [], broken: 0 };
  const end = new AbortController();
  const running = Array.from({ length: lanes }, async (_, lane) => {
    const portal = await signIn(baseUrl, ['lan', 'minh', 'bay'][lane % 3] ?? 'lan');
    for (let n = lane; !end.signal.aborted; n += 1) await fileOne(portal, told, n);
  });
  const stop = async () => {
    end.abort();
    await Promise.all(running);
  };
  return { told, stop };
}

async function fileOne(portal: Portal, told: Told, n: number): Promise<void> {
  const sent: string[] = [];
  const filing: Filing = {
    procedure: PROCEDURE,
    caseKey: CASE,
    answers: {
      ...sampleAnswers(PROCEDURE, CASE),
      ...(n % 2 ? { wantsCopies: false } : { wantsCopies: true, copyCount: 1 }),
    },
    papers: (item) => {
      const paper = aPaper(`${item} ${n}`, 12_000);
      sent.push(createHash('sha256').update(paper.content).digest('hex'));
      return [paper];
    },
  };
  const review = await attempt(told, async () => fillIn(portal, await startFiling(portal, filing), filing));
  if (!review) return;
  const draft = review.url.pathname.split('/')[2] ?? '';
  told.files.push(...sent.slice(-1).map((sha256) => ({ draft, sha256 })));
  const code = await submitUntilTold(portal, review, told);
  told.codes.set(draft, code);
  if (n % 2) return;
  await attempt(told, () => pay(portal, code, { onBank: (txnRef) => told.orders.push({ txnRef, code }) }));
}

/** The promise is made once; what is repeated is the asking, with the same form, until the code is shown. */
async function submitUntilTold(portal: Portal, review: Page, told: Told): Promise<string> {
  for (;;) {
    const filed = await attempt(told, () => submitDossier(portal, review));
    if (filed) return filed.code;
  }
}

async function attempt<T>(told: Told, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    told.broken += 1;
    await wait(150);
    return undefined;
  }
}
