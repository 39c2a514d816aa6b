import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { publishVersion } from '#modules/procedures';
import { inTransaction } from '#platform/ctx.ts';
import { sessionCookieName } from '#platform/http.ts';
import { procedures } from '../../sample/index.ts';
import { world, type World } from '../../src/platform/testing/world.ts';
import { kindsForm } from '../../tools/patterns/kinds.tsx';
import { launchChromium } from './chromium.ts';
import { visit } from './visitor.ts';

const CODE = '9.000001';
/** Folder for pictures, when somebody wants to look. */
const pictures = process.env['SCREENSHOTS'];
let stage: World;
let chromium: Browser;
let base = '';
const endings: (() => Promise<void>)[] = [];

before(async () => {
  stage = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
  const birth = procedures.find(({ code }) => code === '1.001193') ?? assert.fail();
  const paper = birth.cases[0]?.papers[0] ?? assert.fail();
  const either = (key: string, vi: string) => ({ ...paper, key, name: { vi, en: vi }, anyOf: 'proof' });
  const bundle = {
    ...birth,
    code: CODE,
    form: kindsForm,
    fees: [],
    results: [],
    cases: [
      {
        key: 'only',
        label: { vi: 'Trường hợp chung', en: 'General' },
        papers: [either('card', 'Thẻ căn cước'), either('passport', 'Hộ chiếu')],
        guidance: [{ vi: 'Mang theo bản chính khi được hỏi', en: 'Bring the original when asked' }],
      },
    ],
  };
  const { db } = stage.as('admin');
  const process = await db
    .selectFrom('procedures.version')
    .select('process_xml')
    .where('code', '=', birth.code)
    .executeTakeFirst();
  await inTransaction(stage.as('admin'), (tx) =>
    publishVersion(tx, { bundle, processXml: process?.process_xml ?? '', validFrom: '2026-01-01' }),
  );
  base = await stage.app.http.listen({ port: 0, host: '127.0.0.1' });
  chromium = await launchChromium();
});

after(async () => {
  await chromium?.close();
  for (const end of endings) await end();
});

/** The first page of a fresh draft, seen by Lan. */
async function begin(js: boolean, width = 1280) {
  const visitor = await visit(chromium, { baseUrl: base, width, js });
  const { token } = await stage.browser('lan');
  await visitor.page.context().addCookies([{ name: sessionCookieName(false), value: token, url: base }]);
  await visitor.open(`/procedures/${CODE}/filing`);
  const agency = visitor.page.locator('main select[name=agency]');
  await agency.selectOption({ label: 'Phường Trấn Biên' });
  await visitor.send('/filing');
  assert.match(visitor.page.url(), /\/pages\/kinds$/);
  return visitor;
}

async function picture(page: Page, name: string): Promise<void> {
  const path = `${pictures}/questions-${name}-${page.viewportSize()?.width}.png`;
  if (pictures) await page.screenshot({ path, fullPage: true });
}

const save = (page: Page) => page.locator('main form[action*="/pages/"] button:not([name]):not(.mc-hidden)');
const told = (page: Page): Promise<string[]> => page.locator('.mc-error-summary li').allInnerTexts();

/** What the server says of the form as it stands, asked behind the page's back. */
const saidByServer = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('main form[action*="/pages/"]');
    if (!form) return ['no form'];
    const body = new URLSearchParams(
      [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const answer = await fetch(form.action, { method: 'POST', body });
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...shown.querySelectorAll('.mc-error-summary li')].map((item) => item.textContent ?? '');
  });

const wrong: Record<string, string>[] = [
  {},
  { motherName: 'Lê Thị Hoa', 'motherBirthOn-day': '31', 'motherBirthOn-month': '2', 'motherBirthOn-year': '1990' },
  { motherIdentityNumber: '07519', insuranceNumber: '12', 'fatherBirthOn-year': '88', signedBy: 'Người khác' },
  { 'fatherBornOn-month': '5', 'fatherBornOn-year': '1988', 'children.0.name': 'x'.repeat(80) },
  { 'children.0.identityNumber': '12', 'children.0.bornOn-year': '20', insuranceNumber: '7512345678' },
];

test('the page says the same as the server, in the same words, before it is sent', async () => {
  const visitor = await begin(true);
  const { page } = visitor;
  await page.locator('check-answers[data-ready]').waitFor({ state: 'attached' });
  for (const typed of wrong) {
    for (const [name, value] of Object.entries(typed)) {
      const box = page.locator(`main [name="${name}"]`);
      if ((await box.count()) > 0) await box.fill(value);
    }
    const posts: string[] = [];
    const watch = (request: { method(): string; url(): string }) => {
      if (request.method() === 'POST' && request.url().includes('/pages/')) posts.push(request.url());
    };
    page.on('request', watch);
    await save(page).click();
    await page.locator('.mc-error-summary').waitFor();
    page.off('request', watch);
    assert.deepEqual(posts, [], 'nothing was sent');
    const here = await told(page);
    assert.deepEqual(here, await saidByServer(page), JSON.stringify(typed));
    await picture(page, 'problems');
    assert.ok(here.length > 0);
    assert.equal(await page.locator('main .mc-field .mc-error-message').count(), here.length);
  }
  const [link] = await page.locator('.mc-error-summary a').all();
  const target = (await link?.getAttribute('href')) ?? '';
  assert.equal(await page.locator(target).count(), 1);
  // Pressed again unchanged, the server has the last word.
  await Promise.all([page.waitForResponse((answer) => answer.status() === 422), save(page).click()]);
  assert.deepEqual(visitor.faults, []);
  await visitor.close();
});

test('a page whose checks do not load is sent as ever', async () => {
  const visitor = await begin(true);
  const { page } = visitor;
  await page.route('**/forms/**', (route) => route.abort());
  await page.reload();
  await Promise.all([page.waitForResponse((answer) => answer.status() === 422), save(page).click()]);
  await page.locator('.mc-error-summary').waitFor();
  await visitor.close();
});

async function fillPlain(page: Page): Promise<void> {
  const typed = {
    motherName: 'Lê Thị Hoa',
    'motherBirthOn-day': '2',
    'motherBirthOn-month': '5',
    'motherBirthOn-year': '1990',
    motherIdentityNumber: '075190012345',
    birthStreet: 'Đường Bùi Trọng Nghĩa',
    'fatherBornOn-year': '1988',
    insuranceNumber: '7512345678',
    'children.0.name': 'Nguyễn An',
    'children.0.bornOn-year': '2015',
    signedBy: 'nguyen thi hoa lan',
  };
  for (const [name, value] of Object.entries(typed)) await page.locator(`main [name="${name}"]`).fill(value);
  await page.locator('main [name=motherGender][value=female]').check();
  await page.locator('main [name=motherNationality]').selectOption('Việt Nam');
  await page.locator('main [name=country]').selectOption('Nhật Bản');
  await page.locator('main [name=agrees][value=yes]').check();
}

for (const [js, width] of [
  [true, 1280],
  [false, 360],
] as const) {
  test(`every kind of question is answered ${js ? 'with' : 'without'} page scripts at ${width} px`, async () => {
    const visitor = await begin(js, width);
    const { page } = visitor;
    await fillPlain(page);
    await page.locator('main [name=birthPlace]').fill('tam phuoc');
    if (js) {
      await page.locator('[role=option]').first().waitFor();
      await picture(page, 'place');
      await page.locator('[role=option]', { hasText: 'tên trước 01/07/2025' }).first().click();
    } else {
      await visitor.press(page.locator('button[name=find]'));
      await page.locator('label', { hasText: 'tên trước 01/07/2025' }).first().click();
    }
    await visitor.press(page.locator('button[value="add:children"]'));
    assert.equal(await page.locator('.mc-rows > li').count(), 2);
    await page.locator('main [name="children.1.name"]').fill('Nguyễn Bình');
    await page.locator('main [name="children.1.bornOn-year"]').fill('2019');
    await visitor.press(page.locator('button[value="up:children:1"]'));
    assert.equal(await page.locator('main [name="children.0.name"]').inputValue(), 'Nguyễn Bình');
    await visitor.press(page.locator('button[value="add:children"]'));
    await visitor.press(page.locator('button[value="remove:children:2"]'));
    await visitor.press(save(page));
    assert.match(page.url(), /\/papers\/card$/, (await told(page)).join('\n'));
    await picture(page, 'alternatives');
    const paper = await page.locator('main').innerText();
    assert.match(paper, /Chỉ cần một trong các giấy tờ sau/);
    assert.match(paper, /Lưu ý về giấy tờ/);
    await page.goto(page.url().replace(/papers\/card$/, 'papers/passport'));
    await visitor.choose('input[name=files]');
    await visitor.press(page.locator('main form[enctype] button'));
    await page.goto(page.url().replace(/papers\/passport$/, 'review'));
    await visitor.look();
    await picture(page, 'review');
    const review = await page.locator('main').innerText();
    assert.match(review, /Phường Tam Phước, Thành phố Biên Hòa \(tên trước 01\/07\/2025\)/);
    assert.match(review, /Nguyễn Bình[\s\S]*Nguyễn An/);
    assert.match(review, /Đã có “Hộ chiếu”/);
    assert.match(review, /Đã đồng ý/);
    assert.doesNotMatch(review, /Còn thiếu/);
    assert.deepEqual(visitor.faults, []);
    await visitor.close();
  });
}
