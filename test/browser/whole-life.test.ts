import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { birth, checkSeal, copies, openStage, type Stage } from '../journeys/stage.ts';
import { launchChromium } from './chromium.ts';
import { formTo, visit, type Visitor } from './visitor.ts';

let stage: Stage;
let chromium: Browser;
before(async () => {
  [stage, chromium] = await Promise.all([openStage(), launchChromium()]);
});
after(async () => {
  await chromium?.close();
  await stage?.close();
});

async function signIn(visitor: Visitor, handle: string): Promise<void> {
  await visitor.open('/sign-in');
  await visitor.press(visitor.page.locator(`button[value="${handle}"]`));
}

/** From the home page's search to the code of the dossier, with a page left empty on the way. */
async function fileFromHome(citizen: Visitor, filing: ReturnType<typeof birth>, words: string): Promise<string> {
  const { page } = citizen;
  await citizen.open('/');
  await page.locator('main input[name=q]').first().fill(words);
  await citizen.press(page.locator('main form[action="/procedures"] button').first());
  await citizen.press(page.locator(`main a[href="/procedures/${filing.procedure}"]`).first());
  await citizen.press(page.locator(`main a[href="/procedures/${filing.procedure}/filing"]`).first());
  await citizen.press(page.locator('button[value=lan]'));
  const start = page.locator(`[name=case][value="${filing.caseKey}"]`);
  if ((await start.count()) > 0) await start.check();
  await citizen.send('/filing');
  await emptied(citizen);
  for (let pages = 0; pages < 40 && !page.url().includes('/review'); pages += 1) {
    if (page.url().includes('/papers/')) await bringPapers(citizen);
    else {
      await citizen.answer('/pages/', filing.answers);
      await citizen.press(page.locator('main form[action*="/pages/"] button').last());
    }
  }
  await citizen.send('/submission');
  assert.match(page.url(), /\/review/, 'the promise was forgotten');
  await page.locator('[name=promise]').check();
  await citizen.send('/submission');
  return codeOf(citizen);
}

const codeOf = ({ page }: Visitor): string =>
  /\/dossiers\/([^/]+)\//.exec(page.url())?.[1] ?? assert.fail(`no code at ${page.url()}`);

/** The first page with its boxes emptied is shown again, with everything that is missing. */
async function emptied(citizen: Visitor): Promise<void> {
  const { page } = citizen;
  const boxes = page.locator('main form[action*="/pages/"] input[type=text]');
  for (const box of await boxes.all()) await box.fill('');
  const before = page.url();
  await citizen.press(page.locator('main form[action*="/pages/"] button').last());
  assert.equal(page.url(), before);
  assert.ok((await page.locator('.mc-error-summary').count()) > 0, 'what is missing is summed up');
}

/** A file that is no paper is refused in words; the right one is kept; then onwards. */
async function bringPapers(citizen: Visitor): Promise<void> {
  const { page } = citizen;
  const wrong = { name: 'giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a PDF at all') };
  await citizen.choose('input[name=files]', wrong);
  await citizen.send(new URL(page.url()).pathname);
  assert.ok((await page.locator('main .mc-error-message').count()) > 0, 'a wrong file is refused beside its field');
  await citizen.choose('input[name=files]');
  await citizen.send(new URL(page.url()).pathname);
  await citizen.press(page.locator('main .mc-button-group a').last());
}

/** The officers' part, each at their own screen. */
async function decide(officers: Record<'hung' | 'tuan' | 'mai', Visitor>, code: string): Promise<void> {
  const { hung, tuan, mai } = officers;
  await hung.open('/office');
  await hung.press(hung.page.locator(`main a[href="/office/dossiers/${code}"]`).first());
  await hung.send('/acceptance');
  await tuan.open(`/office/dossiers/${code}`);
  await tuan.send('/proposal');
  await mai.open(`/office/dossiers/${code}`);
  await mai.send('/approval');
  await hung.open(`/office/dossiers/${code}`);
  for (let tries = 0; tries < 20 && (await formTo(hung.page, '/return').count()) === 0; tries += 1)
    await hung.page.reload();
  await hung.send('/return');
}

/** Asked for more by the counter, with the reason forgotten at first; answered by the applicant. */
async function askForMore(hung: Visitor, citizen: Visitor, code: string): Promise<void> {
  await hung.open(`/office/dossiers/${code}`);
  const unfold = () =>
    hung.page.locator('details:not([open]):has(form[action$="/supplement-request"]) > summary').first();
  await unfold().click();
  await hung.send('/supplement-request');
  assert.match(await hung.page.locator('main').innerText(), /Ghi rõ lý do/);
  await hung.page.fill('[name=ask-reason]', 'Ảnh chụp mờ');
  await hung.page.fill('[name=remark-birth-notice]', 'Chụp lại rõ bốn góc');
  await hung.send('/supplement-request');
  await citizen.open(`/dossiers/${code}`);
  await citizen.choose('[name=paper-birth-notice]');
  await citizen.page.fill('[name=note]', 'Đã chụp lại');
  await citizen.send('/supplement');
}

/** The result taken home, checked by anybody, and rated. */
async function takeHome(citizen: Visitor, code: string): Promise<void> {
  const { page } = citizen;
  await citizen.open(`/dossiers/${code}`);
  const link = await page.locator('main a[href$="/result"]').first().getAttribute('href');
  const answer = await page.context().request.get(new URL(link ?? '', stage.baseUrl).href);
  const pdf = await answer.body();
  assert.equal((await checkSeal(stage, pdf)).status, 'TOTAL_PASSED');
  await citizen.open('/verification');
  await citizen.choose('input[name=file]', { name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: pdf });
  await citizen.press(page.locator('form[enctype] button').first());
  assert.match(await page.locator('h1').innerText(), /Đúng bản gốc/);
  await citizen.open(`/dossiers/${code}/rating`);
  await citizen.send('/rating');
  await page.locator('[name=level][value="3"]').check();
  await page.locator('[name=stars][value="5"]').check({ force: true });
  await citizen.send('/rating');
  assert.match(page.url(), /\/thanks$/);
  for (const path of ['/dossiers', '/notices', '/tracking']) await citizen.open(path);
}

for (const js of [true, false]) {
  test(`a birth is registered in a browser ${js ? 'with' : 'without'} JavaScript, and no page has a fault`, async () => {
    const { baseUrl } = stage;
    const citizen = await visit(chromium, { baseUrl, js, width: 360 });
    const [hung, tuan, mai] = await Promise.all([1, 2, 3].map(() => visit(chromium, { baseUrl, js, width: 1280 })));
    assert.ok(hung && tuan && mai);
    await Promise.all([signIn(hung, 'hung'), signIn(tuan, 'tuan'), signIn(mai, 'mai')]);

    const code = await fileFromHome(citizen, birth(), 'giay khai sinh');
    await askForMore(hung, citizen, code);
    await decide({ hung, tuan, mai }, code);
    await takeHome(citizen, code);
    assert.equal((await stage.dossier(code)).state, 'returned');

    const everybody = [citizen, hung, tuan, mai];
    assert.deepEqual([...new Set(everybody.flatMap(({ faults }) => faults))], []);
    await Promise.all(everybody.map((visitor) => visitor.close()));
  });
}

test('a fee is paid through the bank’s page, cancelled first, and no page has a fault', async () => {
  const citizen = await visit(chromium, { baseUrl: stage.baseUrl, js: true, width: 360 });
  const { page } = citizen;
  const code = await fileFromHome(citizen, copies(), 'trich luc');
  assert.match(page.url(), /\/payment$/);
  for (const button of ['cancel', 'pay']) {
    await citizen.send('/payment');
    assert.notEqual(new URL(page.url()).origin, new URL(stage.baseUrl).origin);
    await citizen.press(page.locator(`button[value=${button}]`));
    assert.equal(new URL(page.url()).origin, new URL(stage.baseUrl).origin);
  }
  assert.equal((await stage.dossier(code)).payment_state, 'paid');
  await citizen.open(`/dossiers/${code}`);
  await citizen.close();
  assert.deepEqual(citizen.faults, []);
});
