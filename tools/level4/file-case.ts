import { aPaper } from '../portal-client/paper.ts';
import { PortalRefused, type Page, type Portal, type SentFile } from '../portal-client/portal.ts';
import { codeIn } from '../portal-client/citizen.ts';
import { answersTo, corrections, type Applicant } from './answers.ts';
import { feeAgrees, type Promised } from './find-procedure.ts';
import { lastSum, openQuestions, problemsOn, rowsOn } from './questions.ts';
import { expect, Mistake, type Walk } from './walk.ts';

export interface Citizen {
  portal: Portal;
  applicant: Applicant;
}

export interface CaseToFile {
  code: string;
  /** Value of the choice; undefined where there is one case. */
  caseKey: string | undefined;
  promised: Promised;
}

export interface Reviewed {
  page: Page;
  /** Name of the agency that decides. */
  agency: string;
  totalDong: number;
  hasDue: boolean;
}

/** The page that begins a filing, and the cases it offers. */
export async function openStart(portal: Portal, code: string): Promise<{ page: Page; cases: (string | undefined)[] }> {
  const page = await portal.get(`/procedures/${code}/filing`);
  const choice = page.form({ to: /\/filing$/ }).controls.get('case');
  return { page, cases: choice ? choice.choices : [undefined] };
}

/** Chooses the case and the office, answers every page, brings every paper asked, and stops at the review. */
export async function fillCase(walk: Walk, citizen: Citizen, one: CaseToFile, start: Page): Promise<Reviewed> {
  const filing = `${one.code}/${one.caseKey ?? ''}`;
  let page = await walk.step('start', () => begin(citizen.portal, start, one));
  for (let pages = 0; pages < 80; pages += 1) {
    const path = page.url.pathname;
    const now = page;
    if (path.endsWith('/review')) return walk.step('review', () => Promise.resolve(readReview(now, one)));
    if (path.includes('/papers/')) page = await walk.step('papers', () => bringPaper(citizen.portal, now));
    else page = await walk.step('form', () => answerPage(citizen, now, filing));
  }
  throw new Mistake(`the review is not reached after 80 pages`, page);
}

async function begin(portal: Portal, start: Page, { caseKey }: CaseToFile): Promise<Page> {
  const form = start.form({ to: /\/filing$/ });
  const agency = form.controls.get('agency');
  const chosen = new Map(form.values).get('agency');
  const page = await portal.submit(start, form, {
    ...(caseKey !== undefined && { case: caseKey }),
    ...(agency && !chosen && { agency: agency.choices.find((choice) => choice !== '') ?? '' }),
  });
  expect(page.url.pathname.startsWith('/drafts/'), `the filing did not begin: ${wordsOfProblems(page)}`, page);
  return page;
}

/**
 * Answers what is open; a page that opens more questions is answered again. A number the page calls too small or too
 * great is mended once, as it says; any other complaint ends the step, in the page's own words.
 */
async function answerPage({ portal, applicant }: Citizen, asked: Page, filing: string): Promise<Page> {
  let page = asked;
  let mended: Record<string, string> = {};
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const form = page.form({ to: /\/pages\// });
    const typed = { ...answersTo(openQuestions(page.html(), form), { applicant, filing }), ...mended };
    const next = await portal.submit(page, form, typed).catch(complaining);
    if (next.status === 422) {
      const fresh = mendable(next);
      if (Object.keys(mended).length > 0 || Object.keys(fresh).length === 0)
        throw new Mistake(wordsOfProblems(next), next);
      mended = fresh;
    } else if (next.url.pathname !== page.url.pathname) return next;
    page = next;
  }
  throw new Mistake('the page keeps asking', page);
}

/** A page that complains is an answer; any other refusal is one. */
function complaining(refusal: unknown): Page {
  if (refusal instanceof PortalRefused && refusal.page.status === 422) return refusal.page;
  throw refusal;
}

/** Every complaint must say what would be right, else nothing is mended. */
function mendable(page: Page): Record<string, string> {
  const names = new Map(
    [...page.form({ to: /\/pages\// }).controls].map(([name, { attributes }]) => [attributes['id'], name]),
  );
  const complaints = problemsOn(page.html()).map(({ id, says }) => ({ name: names.get(id) ?? '', says }));
  const mended = corrections(complaints);
  return Object.keys(mended).length === complaints.length ? mended : {};
}

const wordsOfProblems = (page: Page): string =>
  problemsOn(page.html())
    .map(({ says }) => says)
    .join('; ');

/** Small, each like a paper scanned; the office keeps what it has seen before only once. */
const papers = Array.from({ length: 60 }, (_, n) => aPaper(`giay to ${n}`, 200));
let sent = 0;
const nextPaper = (): SentFile => papers[(sent += 1) % papers.length] ?? aPaper('giay to', 200);

/** A paper that may be left out is left out; any other is sent, and the page sent back says nothing against it. */
async function bringPaper(portal: Portal, page: Page): Promise<Page> {
  const html = page.html();
  const own = page.url.pathname;
  const next = page.links().filter((href) => /^\/drafts\/[^/]+\/(papers\/[^/]+|review)$/.test(href) && href !== own);
  const onward = next.at(-1);
  if (!onward) throw new Mistake('no way on from this paper', page);
  const main = html.slice(html.indexOf('<main'));
  if (main.includes('Không bắt buộc')) return portal.get(onward);
  const form = page.form({ has: 'files' });
  const answer = await portal.post(page, form, { files: nextPaper() }).catch(complaining);
  expect(answer.status === 303, `the upload answered ${answer.status}: ${wordsOfProblems(answer)}`, answer);
  return portal.get(onward);
}

/** What the review says must follow from what the procedure's page promised. */
function readReview(page: Page, { code, promised }: CaseToFile): Reviewed {
  const html = page.html();
  const rows = rowsOn(html);
  const row = (key: string) => rows.get(key) ?? '';
  const missing = [...html.matchAll(/mc-error-message[^>]*>(.*?)<\/p>/gs)].map(([, says = '']) =>
    says.replaceAll(/<[^>]*>/g, ''),
  );
  const offered = page.forms().some(({ action }) => action.endsWith('/submission'));
  expect(offered, `cannot be filed: ${missing.join('; ') || row('Giấy tờ') || page.text().slice(0, 300)}`, page);
  expect(row('Thủ tục').includes(`(${code})`), 'the review names another procedure', page);
  const fee = row('Phí, lệ phí');
  // What is settled is summed up even where another fee will be told later.
  const settled = lastSum(/Cộng [\d.]+ ₫/.exec(fee)?.[0] ?? '');
  const totalDong = settled ?? (/không mất phí|thông báo/i.test(fee) ? 0 : (lastSum(fee) ?? Number.NaN));
  expect(feeAgrees(promised.fee, totalDong), `the page said “${promised.fee}”, the review “${fee}”`, page);
  const limit = row('Thời hạn');
  const hasDue = /hẹn trả lúc/.test(limit);
  expect(hasDue || /không quy định/.test(limit), `no word about the time: “${limit}”`, page);
  expect(!promised.hasLimit || hasDue, 'a limit was promised, the review has no due date', page);
  expect(!promised.hasNoLimit || !hasDue, 'no limit was stated, the review has a due date', page);
  return { page, agency: row('Nơi giải quyết'), totalDong, hasDue };
}

export interface Filed {
  code: string;
  secret: string;
  /** Name of the agency that receives it. */
  receiving: string;
}

/** The promise; pays what the review said, at the bank's page; reads the codes. */
export async function submitCase(walk: Walk, { portal }: Citizen, reviewed: Reviewed): Promise<Filed> {
  const after = await walk.step('filing', async () => {
    const page = await portal.submit(reviewed.page, reviewed.page.form({ to: /\/submission$/ }), { promise: 'yes' });
    expect(codeIn(page) !== undefined, `no dossier code: ${page.text().slice(0, 200)}`, page);
    return page;
  });
  const code = codeIn(after) ?? '';
  const owes = after.url.pathname.endsWith('/payment');
  if (owes || reviewed.totalDong > 0) await walk.step('payment', () => payAtBank(portal, after, reviewed.totalDong));
  return walk.step('receipt', async () => {
    const filed = owes ? await portal.get(`/dossiers/${code}/filed`) : after;
    return { code, ...readFiled(filed, code, reviewed) };
  });
}

/** The dossier's page, the bank and the page after it must all name the sum of the review. */
export async function payAtBank(portal: Portal, owing: Page, totalDong: number): Promise<void> {
  expect(owing.url.pathname.endsWith('/payment'), `${totalDong} ₫ are due, but nobody asks for them`, owing);
  const asked = lastSum(rowsOn(owing.html()).get('Tổng cộng') ?? '');
  expect(asked === totalDong, `the review said ${totalDong} ₫, the payment page ${asked} ₫`, owing);
  const bank = await portal.submit(owing, owing.form({ to: /\/payment$/ }));
  const atBank = Number(bank.url.searchParams.get('vnp_Amount')) / 100;
  expect(atBank === totalDong, `the review said ${totalDong} ₫, the bank ${atBank} ₫`, bank);
  const back = await portal.submit(bank, bank.form({ has: 'result' }), {}, 'pay');
  expect(/Đã thanh toán/.test(back.html()), `not paid: ${back.text().slice(0, 200)}`, back);
}

function readFiled(page: Page, code: string, { hasDue }: Reviewed): Omit<Filed, 'code'> {
  const html = page.html();
  const secrets = [...html.matchAll(/<code\b[^>]*>([^<]+)<\/code>/g)].map(([, said = '']) => said.trim());
  const secret = secrets.find((said) => said !== code);
  expect(secret !== undefined, 'no look-up code', page);
  expect(html.includes(`/dossiers/${code}/receipt`), 'no receipt is offered', page);
  expect(/Hẹn trả kết quả: /.test(html) === hasDue, 'the due date of the review is not kept', page);
  const receiving = /<li>([^<]*) xem giấy tờ có đủ không/.exec(html)?.[1] ?? '';
  return { secret, receiving };
}
