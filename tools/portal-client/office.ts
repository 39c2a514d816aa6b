import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Portal, Typed } from './portal.ts';

/** The officer's queue. */
export const queue = (portal: Portal): Promise<Page> => portal.get('/office');

export const openDossier = (portal: Portal, code: string): Promise<Page> => portal.get(`/office/dossiers/${code}`);

/** Deeds by the last part of their address. */
export type Deed =
  | 'acceptance'
  | 'supplement-request'
  | 'refusal'
  | 'opinion'
  | 'proposal'
  | 'approval'
  | 'sending-back'
  | 'return'
  | 'assignment';

export const offersDeed = (page: Page, deed: Deed): boolean => page.forms().some(({ action }) => isDeed(action, deed));

const isDeed = (action: string, deed: Deed): boolean => action.endsWith(`/${deed}`);

/** Opens the dossier and does a deed on it. Returns the page after it. */
export async function act(portal: Portal, code: string, deed: Deed, typed: Typed = {}): Promise<Page> {
  return actOn(portal, await openDossier(portal, code), deed, typed);
}

/** Does a deed on a page opened before, which may be stale by now. */
export const actOn = (portal: Portal, page: Page, deed: Deed, typed: Typed = {}): Promise<Page> =>
  portal.submit(page, page.form({ to: new RegExp(`/${deed}$`) }), typed);

/** The dossier once a deed is open on it: the system's own step (sealing) comes before. */
export async function whenOffered(portal: Portal, code: string, deed: Deed, patienceMs = 15_000): Promise<Page> {
  const givesUp = performance.now() + patienceMs;
  for (;;) {
    const page = await openDossier(portal, code);
    if (offersDeed(page, deed)) return page;
    if (performance.now() > givesUp) throw new Error(`${code} never offered ${deed}: ${page.text().slice(0, 300)}`);
    await wait(100);
  }
}

/** Officers of the sample's ward who see a dossier through. */
export interface WardOffice {
  receiving: Portal;
  specialist: Portal;
  leader: Portal;
}

/** From the intake to the result in the applicant's hands. */
export async function seeThrough({ receiving, specialist, leader }: WardOffice, code: string): Promise<void> {
  await act(receiving, code, 'acceptance');
  await act(specialist, code, 'proposal');
  await act(leader, code, 'approval');
  await actOn(receiving, await whenOffered(receiving, code, 'return'), 'return');
}
