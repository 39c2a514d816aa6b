import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerPage,
  codeIn,
  file,
  fillIn,
  startFiling,
  submitDossier,
  typedInto,
} from '../../tools/portal-client/citizen.ts';
import { listDossiers } from '../../tools/portal-client/follow.ts';
import { act, actOn, openDossier } from '../../tools/portal-client/office.ts';
import { encode, filledIn, openPortal, type Page, type Portal } from '../../tools/portal-client/portal.ts';
import { birth, openStage, refused, type Stage } from './stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** Ends the session on the server while the page still holds its cookie, as time does. */
async function endSession(portal: Portal): Promise<void> {
  const held = new Map(portal.cookies);
  const account = await portal.get('/account');
  await portal.submit(account, account.form({ to: /\/sign-out$/ }));
  for (const [name, value] of held) portal.cookies.set(name, value);
}

/** From the sign-in page, where a form without a session leads, back to the form. */
async function signInAgain(portal: Portal, page: Page, handle: string): Promise<Page> {
  assert.equal(page.url.pathname, '/sign-in');
  return portal.submit(page, page.form({ has: handle }), {}, handle);
}

const valueOn = (page: Page, to: RegExp, name: string): string | undefined =>
  page.form({ to }).values.find(([key]) => key === name)?.[1];

test('ten clicks at once, from several devices, make one dossier', async () => {
  const lan = await stage.as('lan');
  const review = await fillIn(lan, await startFiling(lan, birth()), birth());
  const form = review.form({ to: /\/submission$/ });
  const post = encode(form, filledIn(form, { promise: 'yes' }));
  const known = await listDossiers(lan);
  const answers = await Promise.all(Array.from({ length: 10 }, () => lan.ask(form.action, post)));
  const places = new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`));
  assert.equal(places.size, 1, [...places].join('; '));
  assert.match([...places][0] ?? '', /^303 \/dossiers\/[^/]+\/filed$/);
  assert.equal((await listDossiers(lan)).length, known.length + 1);

  // The back button, an hour later: the same dossier again.
  const again = await lan.submit(review, form, { promise: 'yes' });
  assert.ok([...places][0]?.includes(codeIn(again) ?? 'none'));
  const code = codeIn(again) ?? '';
  assert.equal((await stage.history(code)).filter((told) => told.startsWith('dossier.submitted')).length, 1);
});

test('codes of an office and a day have no gap and none comes twice, however many file at once', async () => {
  const portals = await Promise.all(['lan', 'minh', 'bay'].map(stage.as));
  const filed = await Promise.all([...portals, ...portals].map((portal) => file(portal, birth())));
  const numbers = filed.map(({ code }) => Number(code.slice(-4))).toSorted((a, b) => a - b);
  const [first = 0] = numbers;
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => first + index),
  );
});

test('a session that ends in the middle of a page loses nothing that was typed', async () => {
  const minh = await stage.as('minh');
  const filing = birth({ childName: 'Đặng Không Mất' });
  const page = await answerPage(minh, await startFiling(minh, filing), filing.answers);
  const form = page.form({ to: /\/pages\// });
  await endSession(minh);
  const asked = await minh.submit(page, form, typedInto(form, filing.answers));
  const back = await signInAgain(minh, asked, 'minh');
  assert.equal(back.url.pathname, new URL(form.action || page.url.href, page.url).pathname);
  assert.equal(valueOn(back, /\/pages\//, 'childName'), 'Đặng Không Mất');

  // Nothing has to be typed again: the page is sent as it stands, and the filing goes on to its end.
  const onward = await answerPage(minh, back, {});
  assert.notEqual(onward.url.pathname, back.url.pathname);
  const review = await fillIn(minh, onward, filing);
  assert.match(review.text(), /Đặng Không Mất/);
  const { code } = await submitDossier(minh, review);
  assert.equal((await stage.dossier(code)).state, 'submitted');
});

test('what was typed is not shown to somebody else who signs in at the same browser', async () => {
  const bay = await stage.as('bay');
  const page = await answerPage(bay, await startFiling(bay, birth()), birth().answers);
  const form = page.form({ to: /\/pages\// });
  await endSession(bay);
  const asked = await bay.submit(page, form, { ...typedInto(form, birth().answers), childName: 'Chuyện Riêng' });
  const other = await refused(signInAgain(bay, asked, 'lan'), 404);
  assert.doesNotMatch(other.html(), /Chuyện Riêng/);
});

test('the session ends before the promise: signed in again, the review is there and nothing was filed twice', async () => {
  const portal = openPortal(stage.baseUrl);
  const door = await portal.get('/sign-in');
  await portal.submit(door, door.form({ has: 'minh' }), {}, 'minh');
  const review = await fillIn(portal, await startFiling(portal, birth()), birth());
  await endSession(portal);
  const asked = await portal.submit(review, review.form({ to: /\/submission$/ }), { promise: 'yes' });
  const again = await signInAgain(portal, asked, 'minh');
  assert.match(again.url.pathname, /\/review$/);
  const { code } = await submitDossier(portal, again);
  assert.equal((await stage.history(code)).filter((told) => told.startsWith('dossier.submitted')).length, 1);
});

test('a colleague was faster: the late deed changes nothing, says why, and keeps the reason typed', async () => {
  const [lan, hung] = await Promise.all([stage.as('lan'), stage.as('hung')]);
  const { code } = await file(lan, birth());
  const stale = await openDossier(hung, code);
  await act(hung, code, 'acceptance');
  const late = await refused(actOn(hung, stale, 'refusal', { 'refuse-reason': 'Thiếu giấy kết hôn' }), 409);
  assert.match(late.text(), /casework\.already-done/);
  assert.match(late.text(), /Thiếu giấy kết hôn/);
  assert.equal((await stage.dossier(code)).state, 'in_progress');
});

test('the applicant changed the dossier meanwhile: the form comes back filled in, and can be sent', async () => {
  const [lan, hung, tuan, mai] = await Promise.all(['lan', 'hung', 'tuan', 'mai'].map(stage.as));
  assert.ok(lan && hung && tuan && mai);
  const { code } = await file(lan, birth());
  await act(hung, code, 'acceptance');
  await act(tuan, code, 'proposal');
  const stale = await openDossier(mai, code);
  await act(mai, code, 'sending-back', { 'back-reason': 'Xem lại ngày sinh' });
  await act(tuan, code, 'proposal');
  const late = await refused(actOn(mai, stale, 'approval'), 409);
  assert.match(late.text(), /casework\.(already-done|dossier-changed)/);
  assert.equal((await stage.dossier(code)).state, 'in_progress');
  await act(mai, code, 'approval');
});

test('an officer’s session ends in the middle of a reason: signed in again, every word is there', async () => {
  const lan = await stage.as('lan');
  const { code } = await file(lan, birth());
  const hung = openPortal(stage.baseUrl);
  const door = await hung.get('/sign-in');
  await hung.submit(door, door.form({ has: 'hung' }), {}, 'hung');
  const page = await openDossier(hung, code);
  await endSession(hung);
  const asked = await actOn(hung, page, 'supplement-request', {
    'ask-reason': 'Ảnh giấy chứng sinh thiếu góc',
    'remark-birth-notice': 'Chụp đủ bốn góc',
  });
  const back = await signInAgain(hung, asked, 'hung');
  assert.equal(valueOn(back, /\/supplement-request$/, 'ask-reason'), 'Ảnh giấy chứng sinh thiếu góc');
  assert.equal(valueOn(back, /\/supplement-request$/, 'remark-birth-notice'), 'Chụp đủ bốn góc');
  assert.equal((await stage.dossier(code)).state, 'submitted');
  await actOn(hung, back, 'supplement-request');
  assert.equal((await stage.dossier(code)).state, 'awaiting_supplement');
});

test('the next officer at the same counter does not see whom the one before was entering', async () => {
  const counter = openPortal(stage.baseUrl);
  const door = await counter.get('/sign-in');
  await counter.submit(door, door.form({ has: 'hung' }), {}, 'hung');
  const page = await counter.get('/office/counter/people');
  const form = page.form({ to: /\/counter\/people$/ });
  await endSession(counter);
  const asked = await counter.submit(page, form, { fullName: 'Người Đang Nhập' });
  assert.equal(asked.url.pathname, '/sign-in');
  const other = openPortal(stage.baseUrl);
  for (const [name, value] of counter.cookies) other.cookies.set(name, value);
  assert.doesNotMatch((await signInAgain(other, asked, 'thu')).html(), /Người Đang Nhập/);
  assert.match((await signInAgain(counter, asked, 'hung')).html(), /Người Đang Nhập/);
});
