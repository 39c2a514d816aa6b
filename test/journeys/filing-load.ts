import { createHash } from 'node:crypto';
import { sampleAnswers } from '../../sample/index.ts';
import { file, pay, signIn } from '../../tools/portal-client/citizen.ts';
import { aPaper } from '../../tools/portal-client/paper.ts';

/** What people were told is done. Whatever happens to the machine afterwards, it stays done. */
export interface Acknowledged {
  codes: Set<string>;
  paid: Set<string>;
  /** SHA-256 of every file whose upload was answered. */
  files: Set<string>;
  /** Requests that got no answer because something had been killed. */
  unanswered: number;
}

export const nothingYet = (): Acknowledged => ({ codes: new Set(), paid: new Set(), files: new Set(), unanswered: 0 });

const PROCEDURE = '1.000894';
const CASE = 'returned';
const free = { ...sampleAnswers(PROCEDURE, CASE), wantsCopies: false };
const owing = { ...sampleAnswers(PROCEDURE, CASE), wantsCopies: true, copyCount: 2 };

/** Six people file again and again, every second one pays, until told to stop; a failure only makes them begin anew. */
export function startFilingLoad(baseUrl: string, told: Acknowledged): { stop(): Promise<void> } {
  const load = { going: true };
  const person = async (handle: string, first: number) => {
    for (let n = first; load.going; n += 1) {
      try {
        await fileOnce(baseUrl, handle, { owes: n % 2 === 0, told });
      } catch {
        told.unanswered += 1;
        await new Promise((later) => setTimeout(later, 100));
      }
    }
  };
  const people = ['lan', 'minh', 'bay', 'lan', 'minh', 'bay'].map(person);
  return {
    async stop() {
      load.going = false;
      await Promise.all(people);
    },
  };
}

async function fileOnce(
  baseUrl: string,
  handle: string,
  { owes, told }: { owes: boolean; told: Acknowledged },
): Promise<void> {
  const portal = await signIn(baseUrl, handle);
  const sent: string[] = [];
  const papers = (item: string) => {
    const paper = aPaper(item);
    sent.push(createHash('sha256').update(paper.content).digest('hex'));
    return [paper];
  };
  const { page, code } = await file(portal, {
    procedure: PROCEDURE,
    caseKey: CASE,
    answers: owes ? owing : free,
    papers,
  });
  told.codes.add(code);
  for (const hash of sent) told.files.add(hash);
  if (!page.url.pathname.endsWith('/payment')) return;
  await pay(portal, code);
  // The page may come back before the bank's confirmation; only what it says counts as told.
  const after = await portal.get(`/dossiers/${code}/payment`);
  if (after.text().includes('Đã thanh toán')) told.paid.add(code);
}
