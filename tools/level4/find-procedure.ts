import type { Page, Portal } from '../portal-client/portal.ts';
import { lastSum } from './questions.ts';
import { expect, type Walk } from './walk.ts';

/** A procedure as the catalogue names it. */
export interface Wanted {
  code: string;
  name: string;
}

/** What the procedure's page promises; later pages must say the same. */
export interface Promised {
  page: Page;
  /** Words of the fact about fees. */
  fee: string;
  /** Every row of its times names a limit. */
  hasLimit: boolean;
  /** No row of its times does. */
  hasNoLimit: boolean;
}

/** By its name through the search, then its page. */
export async function findProcedure(walk: Walk, visitor: Portal, wanted: Wanted): Promise<Promised> {
  await walk.step('search', () => search(visitor, wanted));
  return walk.step('page', () => open(visitor, wanted));
}

async function search(visitor: Portal, { code, name }: Wanted): Promise<void> {
  const answer = await visitor.ask(`/procedures?q=${encodeURIComponent(name)}`, undefined, 'application/json');
  expect(answer.status === 200, `the search answered ${answer.status}`, answer);
  // Documented answer of the list: {results: [{code, name, why}]}, best first.
  const { results } = JSON.parse(answer.html()) as { results: { code: string }[] };
  const place = results.findIndex((found) => found.code === code);
  expect(place >= 0, `not among the ${results.length} found for “${name}”`, answer);
}

async function open(visitor: Portal, { code }: Wanted): Promise<Promised> {
  const page = await visitor.get(`/procedures/${code}`);
  const html = page.html();
  expect(html.includes(`>${code}</span>`), 'the page does not name its code', page);
  expect(html.includes(`href="/procedures/${code}/filing"`), 'the page offers no filing', page);
  const times = sectionOf(html, 'Thời gian');
  const without = times.split('Luật không nêu thời hạn').length - 1;
  const limits = times.match(/\d+ (ngày|giờ|tháng)/g)?.length ?? 0;
  const fee = factOf(html, 'Phí, lệ phí');
  expect(fee !== '', 'the page does not say what it costs', page);
  return { page, fee, hasLimit: without === 0 && limits > 0, hasNoLimit: limits === 0 };
}

/** The words beside a fact of the four at the top. */
function factOf(html: string, label: string): string {
  const from = html.indexOf('class="mc-facts"');
  const at = html.indexOf(`${label}</dt>`, from);
  if (at < 0) return '';
  const value = html.slice(at, html.indexOf('</dd>', at));
  return value
    .slice(value.indexOf('<dd>') + 4)
    .replaceAll(/<[^>]*>/g, ' ')
    .trim();
}

function sectionOf(html: string, title: string): string {
  const from = html.indexOf(`<h2>${title}</h2>`);
  return from < 0 ? '' : html.slice(from, html.indexOf('<h2>', from + 4)).replaceAll(/<[^>]*>/g, ' ');
}

/** Does the sum the review names agree with what the procedure's page said? Sums that depend on answers are bounded only. */
export function feeAgrees(fee: string, totalDong: number): boolean {
  const named = lastSum(fee);
  if (/thông báo/i.test(fee)) return true;
  if (/miễn phí|không thu/i.test(fee)) return totalDong === 0;
  if (named === undefined) return false;
  if (/^từ /i.test(fee)) return totalDong >= named;
  return /tùy/i.test(fee) || totalDong === named;
}
