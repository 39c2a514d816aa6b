import { setTimeout as wait } from 'node:timers/promises';
import { PortalRefused, type Page, type Portal, type Typed } from '../portal-client/portal.ts';
import { payAtBank, type Citizen, type Filed, type Reviewed } from './file-case.ts';
import type { Offices } from './offices.ts';
import { expect, Mistake, type Walk } from './walk.ts';

export interface Work {
  citizen: Citizen;
  offices: Offices;
  filed: Filed;
  reviewed: Reviewed;
}

/** A sum a person would set where the record does not settle it. */
const NOTIFIED_DONG = 50_000;

/** From the intake to the desk that hands the result over; everyone does what their page offers. */
export async function seeThrough(walk: Walk, work: Work): Promise<void> {
  const { offices, filed, reviewed } = work;
  const { code } = filed;
  await walk.step('acceptance', async () =>
    takeIn(walk, work, await offices.officer('receiving-officer', filed.receiving)),
  );
  const first = await walk.step('proposal', async () =>
    openAt(await offices.officer('specialist', reviewed.agency), code),
  );
  const last = offers(first, 'opinion') ? await walk.step('opinion', () => jointOpinions(work, first)) : first;
  await walk.step('proposal', async () => act(await offices.officer('specialist', reviewed.agency), last, 'proposal'));
  await walk.step('approval', async () => {
    const leader = await offices.officer('leader', reviewed.agency);
    await act(leader, await openAt(leader, code), 'approval');
  });
}

/** The sealed result goes to its applicant. */
export const handResultOver = (walk: Walk, { offices, filed }: Work): Promise<void> =>
  walk.step('return', async () => handOver(await offices.officer('receiving-officer', filed.receiving), filed.code));

const openAt = (portal: Portal, code: string): Promise<Page> => portal.get(`/office/dossiers/${code}`);

const offers = (page: Page, deed: string): boolean => page.forms().some(({ action }) => action.endsWith(`/${deed}`));

/** Does the deed; it must be offered, and the office must say it is done. */
async function act(portal: Portal, page: Page, deed: string, typed: Typed = {}): Promise<void> {
  expect(offers(page, deed), `${deed} is not offered to this officer`, page);
  const answer = await portal.post(page, page.form({ to: new RegExp(`/${deed}$`) }), typed);
  expect(answer.status === 303, `${deed} answered ${answer.status}`, answer);
}

/** Found in the queue of the desk, its fee set where nobody has settled it, then accepted. */
async function takeIn(walk: Walk, work: Work, portal: Portal): Promise<void> {
  const { code } = work.filed;
  let page = await openAt(portal, code);
  if (offers(page, 'fee-notice')) {
    const asking = page;
    await walk.step('fee-notice', () => setFee(work, portal, asking));
    page = await openAt(portal, code);
  }
  await act(portal, page, 'acceptance');
}

/** The officer names the sum of every fee left open, and why; the applicant pays it. Every other time it is nothing. */
async function setFee({ citizen, filed }: Work, portal: Portal, page: Page): Promise<void> {
  const form = page.form({ to: /\/fee-notice$/ });
  const boxes = [...form.controls].filter(([, { kind }]) => kind === 'text').map(([name]) => name);
  const amounts = boxes.filter((name) => name.startsWith('fee-'));
  const due = Number(filed.code.at(-1)) % 2 === 0 ? NOTIFIED_DONG : 0;
  const typed = boxes.map((name) => [
    name,
    amounts.includes(name) ? String(due) : 'Nghị quyết về mức thu của thành phố',
  ]);
  const answer = await portal.post(page, form, Object.fromEntries(typed));
  expect(answer.status === 303, `the fee notice answered ${answer.status}`, answer);
  if (due === 0) return;
  const owing = await citizen.portal.get(`/dossiers/${filed.code}/payment`);
  await payAtBank(citizen.portal, owing, amounts.length * due);
}

/** Where another agency has a part, both say what they think. Returns the page of the agency that decides, after it. */
async function jointOpinions({ offices, filed, reviewed }: Work, page: Page): Promise<Page> {
  const own = await offices.officer('specialist', reviewed.agency);
  await act(own, page, 'opinion', { opinion: 'Đồng ý, hồ sơ hợp lệ.' });
  const asked = /Cho ý kiến:([^<]*)/g;
  const joint = new Set([...page.html().matchAll(asked)].flatMap(([, words = '']) => offices.namedIn(words)));
  if (joint.size === 0) throw new Mistake('another agency is asked, but the page does not say which', page);
  for (const agency of joint) {
    const specialist = await offices.officer('specialist', agency);
    await act(specialist, await openAt(specialist, filed.code), 'opinion', { opinion: 'Nhất trí với nội dung hồ sơ.' });
  }
  return openAt(own, filed.code);
}

const PATIENCE_MS = 20_000;
const GLANCE_MS = 200;

/** The seal comes from a job; until then the desk has nothing to hand over. */
async function handOver(portal: Portal, code: string): Promise<void> {
  const givesUp = performance.now() + PATIENCE_MS;
  for (;;) {
    const page = await openAt(portal, code);
    if (offers(page, 'return')) {
      const isDone = await act(portal, page, 'return').then(
        () => true,
        (refusal: unknown) => (isStale(refusal) ? false : Promise.reject(refusal)),
      );
      if (isDone) return;
    }
    expect(performance.now() < givesUp, 'the signed result never came to the desk', page);
    await wait(GLANCE_MS);
  }
}

/** The dossier changed between the reading and the pressing: the page says so, and one looks again. */
const isStale = (refusal: unknown): boolean => refusal instanceof PortalRefused && refusal.page.status === 409;
