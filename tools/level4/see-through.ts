import { setTimeout as wait } from 'node:timers/promises';
import { PortalRefused, type Page, type Portal, type Typed } from '../portal-client/portal.ts';
import { payAtBank, type Citizen, type Filed, type Reviewed } from './file-case.ts';
import type { OfficeRole, Offices } from './offices.ts';
import { expect, Mistake, type Walk } from './walk.ts';

export interface Work {
  citizen: Citizen;
  offices: Offices;
  filed: Filed;
  reviewed: Reviewed;
}

/** A sum a person would set where the record does not settle it. */
const NOTIFIED_DONG = 50_000;

/** From the intake to the hands of the applicant; everyone does what their page offers. */
export async function seeThrough(walk: Walk, work: Work): Promise<void> {
  const { offices, filed, reviewed } = work;
  const officer = (role: OfficeRole, agency: string) => offices.officer(role, agency);
  await walk.step('acceptance', async () => takeIn(walk, work, await officer('receiving-officer', filed.receiving)));
  await jointOpinions(walk, work);
  await walk.step('proposal', async () =>
    actOnDossier(await officer('specialist', reviewed.agency), filed.code, 'proposal'),
  );
  await walk.step('approval', async () =>
    actOnDossier(await officer('leader', reviewed.agency), filed.code, 'approval'),
  );
  await walk.step('return', async () => handOver(await officer('receiving-officer', filed.receiving), filed.code));
}

const openAt = (portal: Portal, code: string): Promise<Page> => portal.get(`/office/dossiers/${code}`);

const offers = (page: Page, deed: string): boolean => page.forms().some(({ action }) => action.endsWith(`/${deed}`));

/** Opens the dossier and does the deed; it must be offered, and the office must say it is done. */
async function actOnDossier(portal: Portal, code: string, deed: string, typed: Typed = {}): Promise<void> {
  await act(portal, await openAt(portal, code), deed, typed);
}

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

/** Where another agency has a part, both examine before the result is prepared. */
async function jointOpinions(walk: Walk, { offices, filed, reviewed }: Work): Promise<void> {
  const own = await offices.officer('specialist', reviewed.agency).catch(() => undefined);
  const page = own && (await openAt(own, filed.code));
  if (!own || !page || !offers(page, 'opinion')) return;
  await walk.step('opinion', async () => {
    await act(own, page, 'opinion', { opinion: 'Đồng ý, hồ sơ hợp lệ.' });
    const asked = /Cho ý kiến:([^<]*)/g;
    const joint = new Set([...page.html().matchAll(asked)].flatMap(([, words = '']) => offices.namedIn(words)));
    if (joint.size === 0) throw new Mistake('another agency is asked, but the page does not say which', page);
    for (const agency of joint) {
      const specialist = await offices.officer('specialist', agency);
      await actOnDossier(specialist, filed.code, 'opinion', { opinion: 'Nhất trí với nội dung hồ sơ.' });
    }
  });
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
