import type { PageForm } from './html.ts';
import { aPaper } from './paper.ts';
import { openPortal, type Page, type Portal, type SentFile, type Typed } from './portal.ts';

/** Answers by question, as the form module knows them. */
export type Answers = Readonly<Record<string, PlainAnswer | readonly Readonly<Record<string, PlainAnswer>>[]>>;
type PlainAnswer = string | number | boolean | null;

export interface Filing {
  procedure: string;
  caseKey: string;
  answers: Answers;
  /** Code of the ward whose office decides, where there is a choice; the form's own proposal else. */
  ward?: string | undefined;
  /** Files for each paper asked; one fresh PDF unless told otherwise. */
  papers?: ((item: string) => SentFile[]) | undefined;
}

/** A visitor who has signed in. */
export async function signIn(baseUrl: string, handle: string): Promise<Portal> {
  const portal = openPortal(baseUrl);
  const page = await portal.get('/sign-in');
  await portal.submit(page, page.form({ has: handle }), {}, handle);
  return portal;
}

export const find = (portal: Portal, words: string): Promise<Page> =>
  portal.get(`/procedures?q=${encodeURIComponent(words)}`);

/** From the procedure's page to the first question: starts a draft with its case. */
export async function startFiling(portal: Portal, { procedure, caseKey }: Filing, typed: Typed = {}): Promise<Page> {
  const page = await portal.get(`/procedures/${procedure}/filing`);
  const form = page.form({ to: /\/filing$/ });
  return portal.submit(page, form, { ...(form.controls.has('case') && { case: caseKey }), ...typed });
}

/** Answers page after page, brings every paper, and stops at the review. */
export async function fillIn(portal: Portal, first: Page, filing: Filing): Promise<Page> {
  let page = first;
  for (let pages = 0; pages < 40; pages += 1) {
    const path = page.url.pathname;
    if (path.endsWith('/review')) return page;
    const paper = /\/papers\/([^/]+)$/.exec(path)?.[1];
    page = paper ? await bringPaper(portal, page, filing, paper) : await answerPage(portal, page, filing.answers);
  }
  throw new Error(`filing ${filing.procedure} never reached the review; last seen ${page.url.pathname}`);
}

export async function answerPage(portal: Portal, page: Page, answers: Answers): Promise<Page> {
  const form = page.form({ to: /\/pages\// });
  const short = tableToLengthen(form, answers);
  if (!short) return portal.submit(page, form, typedInto(form, answers));
  // As somebody without JavaScript does: press "add a row", and fill in the page that comes back.
  const longer = await portal.submit(page, form, typedInto(form, answers), `add:${short}`);
  return answerPage(portal, longer, answers);
}

/** A table on the page that has fewer rows than are to be answered. */
const tableToLengthen = (form: PageForm, answers: Answers): string | undefined =>
  Object.keys(answers).find((key) => {
    const rows = answers[key];
    const last = Array.isArray(rows) ? rows.length - 1 : -1;
    if (last < 0 || !form.controls.has(`${key}.rows`)) return false;
    return ![...form.controls.keys()].some((name) => name.startsWith(`${key}.${last}.`));
  });

/** The answer of a question, or of a table's cell: `children.0.name`. */
function answerOf(name: string, answers: Answers): PlainAnswer | undefined {
  const [key = '', line, cell] = name.split('.');
  const answer = answers[key];
  if (typeof answer !== 'object' || answer === null) return answer;
  return line === undefined || cell === undefined ? undefined : answer[Number(line)]?.[cell];
}

/** What a person types into the boxes of this form. */
export function typedInto(form: PageForm, answers: Answers): Typed {
  const typed: Record<string, string> = {};
  for (const [name, { kind }] of form.controls) {
    const [, key = name, part] = /^(.+)-(day|month|year)$/.exec(name) ?? [];
    const answer = answerOf(key, answers);
    if (kind === 'hidden' || answer === undefined || answer === null) continue;
    if (part) typed[name] = partOf(String(answer), part);
    else typed[name] = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);
  }
  return typed;
}

function partOf(date: string, part: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const bare = (digits: string): string => (digits === '' ? '' : String(Number(digits)));
  return part === 'day' ? bare(day) : part === 'month' ? bare(month) : year;
}

async function bringPaper(portal: Portal, page: Page, { papers, answers }: Filing, item: string): Promise<Page> {
  const files = papers?.(item) ?? [aPaper(`${item} ${JSON.stringify(answers['fullName'] ?? '')}`)];
  let now = page;
  for (const file of files) now = await portal.submit(now, now.form({ has: 'files' }), { files: file });
  return portal.get(onwardFrom(now, item));
}

/** The link that goes on: to the next paper, or to the review. */
function onwardFrom(page: Page, item: string): string {
  const onward = page
    .links()
    .filter((href) => /\/drafts\/[^/]+\/(papers\/[^/]+|review)$/.test(href) && !href.endsWith(`/papers/${item}`));
  // The way back stands above; the way on is the last one.
  const last = onward.at(-1);
  if (!last) throw new Error(`no way on from ${page.url.pathname}`);
  return last;
}

/** The promise. Returns the page after it and the dossier's code. */
export async function submitDossier(portal: Portal, review: Page): Promise<{ page: Page; code: string }> {
  const page = await portal.submit(review, review.form({ to: /\/submission$/ }), { promise: 'yes' });
  const code = codeIn(page);
  if (!code) throw new Error(`no dossier code after the promise: ${page.text().slice(0, 300)}`);
  return { page, code };
}

export const codeIn = (page: Page): string | undefined =>
  /\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-\d{6}-\d{4,}/.exec(`${page.url.pathname} ${page.html()}`)?.[0];

/** The whole way from the search to the dossier's code. */
export async function file(portal: Portal, filing: Filing): Promise<{ page: Page; code: string }> {
  const first = await startFiling(portal, filing);
  return submitDossier(portal, await fillIn(portal, first, filing));
}

/** How the bank's page is answered: which button, and which faults of the simulator. */
export interface Paying {
  result?: 'pay' | 'cancel' | 'insufficient-funds' | undefined;
  faults?: readonly string[] | undefined;
  /** Told the reference of the order when the bank's page is open. */
  onBank?: ((txnRef: string) => void) | undefined;
}

/** Pays what the dossier owes at the simulated bank; returns the page the payer comes back to. */
export async function pay(portal: Portal, code: string, paying: Paying = {}): Promise<Page> {
  return payFrom(portal, await portal.get(`/dossiers/${code}/payment`), paying);
}

/** As `pay`, from the page that says what is owed. */
export async function payFrom(portal: Portal, owing: Page, paying: Paying = {}): Promise<Page> {
  const { result = 'pay', faults = [], onBank } = paying;
  const bank = await portal.submit(owing, owing.form({ to: /\/payment$/ }));
  onBank?.(bank.url.searchParams.get('vnp_TxnRef') ?? '');
  const form = bank.form({ has: 'result' });
  return portal.submit(bank, form, faults.length > 0 ? { fault: faults } : {}, result);
}
