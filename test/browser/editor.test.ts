import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startVersionDraft } from '#modules/authoring';
import { procedureInForce } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { inTransaction } from '#platform/ctx.ts';
import { sessionCookieName } from '#platform/http.ts';
import { world, type World } from '../../src/platform/testing/world.ts';
import { launchChromium } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Folder for pictures of every section, when somebody wants to look. */
const pictures = process.env['SCREENSHOTS'];
const CODE = '9.000001';

let stage: World;
let chromium: Browser;
let base = '';
const endings: (() => Promise<void>)[] = [];
const heard: string[] = [];

before(async () => {
  stage = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
  base = await stage.app.http.listen({ port: 0, host: '127.0.0.1' });
  chromium = await launchChromium();
});

after(async () => {
  await chromium?.close();
  for (const end of endings) await end();
});

async function openAs(handle: string, width: number, options: { bypassCSP?: boolean } = {}): Promise<BrowserContext> {
  const context = await chromium.newContext({ viewport: { width, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const { token } = await stage.browser(handle);
  await context.addCookies([{ name: sessionCookieName(false), value: token, url: base }]);
  context.on('console', (said) => {
    // A form shown again with what is missing answers 422, a save that came second 409; browsers write both down.
    if (said.type() === 'error' && !/status of (422|409)/.test(said.text())) heard.push(said.text());
  });
  context.on('weberror', (error) => heard.push(String(error.error())));
  return context;
}

/** What axe.run returns; only the part we print is named. */
interface Found {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

async function look(page: Page, name: string): Promise<string[]> {
  const width = page.viewportSize()?.width;
  await page.evaluate('scrollTo(0, 0)');
  if (pictures) await page.screenshot({ path: `${pictures}/editor-${name}-${width}.png`, fullPage: true });
  const over = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
  await page.evaluate(axeSource);
  // The pages in the frames are looked at elsewhere; dmn-js is not ours to mend, the list beside it does the same.
  const found = await page.evaluate<Found>(
    'axe.run({ exclude: [".ed-dmn", "iframe"] }, { resultTypes: ["violations"], iframes: false })',
  );
  return [
    ...found.violations.map(
      ({ id, nodes }) => `${name} ${width}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...(over ? [`${name} scrolls sideways at ${width} px`] : []),
  ];
}

const saved = (page: Page) => page.locator('[data-saving=saved]:not(:empty)').waitFor();
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của thủ tục' }).getByRole('link', { name }).click();

/** Adds a question of a kind to the page that is open and gives it words. */
async function ask(page: Page, kind: string, vi: string, en: string): Promise<void> {
  await page.locator(`[data-focus="add-${kind}"]:visible`).first().click();
  const label = page.locator('[data-focus="question-label"]');
  await label.waitFor();
  await label.fill(vi);
  await page.getByLabel('Câu hỏi (tiếng Anh)', { exact: true }).fill(en);
}

async function addPage(page: Page, vi: string, en: string): Promise<void> {
  await page.locator('[data-focus="add-page"]').click();
  await page.locator('[data-focus="page-title"]').fill(vi);
  await page.getByLabel('Tiêu đề trang (tiếng Anh)').fill(en);
}

const openRow = (page: Page, name: string) => page.locator('[data-row]', { hasText: name }).first().click();

async function framed(page: Page, width: number): Promise<Frame> {
  const frame = await (await page.locator(`iframe[title$="${width} px"]`).elementHandle())?.contentFrame();
  return frame ?? assert.fail('no preview');
}

test(
  'an analyst makes a procedure from nothing, tries it, publishes it, and a citizen files it',
  { timeout: 170_000 },
  async () => {
    const context = await openAs('admin', 1280);
    const page = await context.newPage();
    await page.goto(`${base}/admin/procedure-drafts/new`);
    await page.fill('[name=code]', CODE);
    await page.fill('[name=name]', 'Xin phép họp chợ phiên');
    await page.fill('[name=nameEn]', 'Permission for a weekly market');
    await page.click('main form button');
    await page.waitForURL('**/editor/form');

    await addPage(page, 'Người tổ chức', 'The organiser');
    await ask(page, 'text', 'Tên chợ', 'Name of the market');
    await openRow(page, 'Người tổ chức');
    await ask(page, 'yes-no', 'Có bán đồ ăn không?', 'Is food sold?');
    await openRow(page, 'Người tổ chức');
    await ask(page, 'table', 'Các gian hàng', 'Stalls');
    await addPage(page, 'An toàn thực phẩm', 'Food safety');
    await ask(page, 'number', 'Số bếp', 'How many kitchens');

    // A condition put together line by line, seen live once there are examples.
    await openRow(page, 'An toàn thực phẩm');
    await page.getByLabel('Theo từng dòng').check();
    await page.getByLabel('Câu hỏi', { exact: true }).selectOption({ label: 'Có bán đồ ăn không?' });
    await page.getByLabel('Giá trị').selectOption('true');
    await page.locator('code.ed-feel').filter({ hasText: 'coBanDoAnKhong = true' }).waitFor();

    await byKeyboard(page);
    await feeInTheTable(page);

    await section(page, 'Ví dụ');
    await page.getByRole('button', { name: 'Viết lại ví dụ cho mọi nhánh' }).click();
    await page.locator('.ed-row').first().waitFor();
    await section(page, 'Biểu mẫu');
    await openRow(page, 'An toàn thực phẩm');
    await liveConditions(page);
    await preview(page);

    await section(page, 'Kiểm tra, công bố');
    await page.getByRole('button', { name: 'Kiểm tra bản soạn' }).click();
    await page.getByText('Không có lỗi').waitFor();
    await page.getByRole('button', { name: 'Công bố từ ngày này' }).click();
    await page.waitForURL((url) => !url.pathname.includes('procedure-drafts'));
    const today = localDate(stage.clock.now());
    const { bundle } = await procedureInForce(stage.app.database.db, CODE, today);
    assert.equal(bundle.form.pages[1]?.when, 'coBanDoAnKhong = true');
    assert.deepEqual(
      bundle.fees.map(({ amountDong, when }) => ({ amountDong, when })),
      [{ amountDong: 50_000, when: 'coBanDoAnKhong = true' }],
    );
    await context.close();
    await file();
    assert.deepEqual(heard, []);
  },
);

/** Alt+arrow moves a question, Ctrl+Z and Ctrl+Shift+Z go back and forth, Delete takes out what undo brings back. */
async function byKeyboard(page: Page): Promise<void> {
  const rows = () => page.locator('.ed-questions [data-row] .ed-row__name').allInnerTexts();
  const before = await rows();
  await page.locator('[data-row]', { hasText: 'Có bán đồ ăn' }).first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForFunction('document.querySelector(".ed-questions .ed-row__name").textContent.startsWith("Có bán")');
  const moved = await rows();
  assert.deepEqual(moved.slice(0, 2), [before[1], before[0]]);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await rows(), before);
  await page.keyboard.press('Control+Shift+z');
  assert.deepEqual(await rows(), moved);
  await page.locator('[data-row]', { hasText: 'Tên chợ' }).focus();
  await page.keyboard.press('Delete');
  assert.equal((await rows()).length, before.length - 1);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await rows(), moved);
  await saved(page);
}

/** A row typed into the decision table of dmn-js; the list beside it has the same fee. */
async function feeInTheTable(page: Page): Promise<void> {
  await section(page, 'Phí, lệ phí');
  await page.locator('.ed-dmn .add-rule, .ed-dmn [class*=add-rule]').first().click();
  const cells = page.locator('.ed-dmn tbody tr').first().locator('td.cell');
  const typed = [
    'coBanDoAnKhong = true',
    '',
    '',
    '"phi-ve-sinh"',
    '"Phí vệ sinh"',
    '"Cleaning fee"',
    '50000',
    '',
    '"NQ 05/2026/NQ-HĐND"',
  ];
  for (const [at, words] of typed.entries()) {
    if (words === '') continue;
    await cells.nth(at).click();
    await page.keyboard.type(words);
  }
  await page.locator('.ed-title').click();
  await page.waitForTimeout(600);
  await page.getByLabel('Danh sách từng khoản').check();
  assert.equal(await page.getByLabel('Số tiền (đồng)').inputValue(), '50000');
  await saved(page);
}

/** The same condition is true for one example and false for another, at once. */
async function liveConditions(page: Page): Promise<void> {
  const seen = new Set<string | null>();
  const examples = page.getByLabel('Thử với ví dụ');
  for (const option of await examples.locator('option').all()) {
    await examples.selectOption((await option.getAttribute('value')) ?? '');
    seen.add(await page.locator('[data-live]').getAttribute('data-live'));
  }
  assert.ok(seen.has('true') && seen.has('false'), [...seen].join());
  await page.getByLabel('Viết FEEL').check();
  const feel = page.getByLabel('Biểu thức FEEL');
  await feel.fill('coBanDoAnKhong = and');
  await page.getByText(/Viết sai ở ký tự \d+/).waitFor();
  await page.keyboard.press('Control+z');
  assert.equal(await feel.inputValue(), 'coBanDoAnKhong = true');
}

/** The first page on a phone, filled in and sent, leads to the second; a desk shows it too. */
async function preview(page: Page): Promise<void> {
  await section(page, 'Xem trước');
  await page.getByLabel('Câu trả lời').selectOption('empty');
  await page.locator('iframe').nth(1).waitFor();
  await page.waitForTimeout(1500);
  const phone = await framed(page, 360);
  await phone.locator('main button.mc-button').last().click();
  await phone.locator('.mc-error-summary').waitFor();
  await phone.locator('[name=coBanDoAnKhong][value=yes]').check();
  await phone.locator('[name=tenCho]').fill('Chợ phiên Trấn Biên');
  await phone.locator('[name="cacGianHang.0.hoTen"]').fill('Nguyễn Văn An');
  await phone.locator('main button.mc-button').last().click();
  await phone.locator('h1', { hasText: 'An toàn thực phẩm' }).waitFor();
  await phone.locator('[name=soBep]').fill('2');
  await phone.locator('main button.mc-button').last().click();
  await phone.locator('h1', { hasText: 'Hết biểu mẫu' }).waitFor();
  assert.match(await phone.locator('main').innerText(), /Phí vệ sinh: 50\.000/);
  assert.equal(await page.locator('iframe[title$="1280 px"]').count(), 1);
}

/** A citizen files what the analyst has published. */
async function file(): Promise<void> {
  const context = await openAs('lan', 360);
  const page = await context.newPage();
  await page.goto(`${base}/procedures/${CODE}/filing`);
  const agency = page.locator('select[name=agency]');
  if ((await agency.count()) > 0) await agency.selectOption({ index: 1 });
  await page.locator('main form button').last().click();
  await page.locator('[name=coBanDoAnKhong][value=yes]').check();
  await page.locator('[name=tenCho]').fill('Chợ phiên');
  await page.locator('[name="cacGianHang.0.hoTen"]').fill('Trần Thị Lan');
  await page.locator('main button.mc-button').last().click();
  await page.locator('[name=soBep]').fill('1');
  await page.locator('main button.mc-button').last().click();
  await page.waitForURL('**/review');
  assert.match(await page.locator('main').innerText(), /50\.000/);
  await page.locator('[name=promise]').check();
  await page.locator('main form[action$="/submission"] button').last().click();
  await page.waitForURL('**/dossiers/**');
  await context.close();
}

/** What every section looks like with a procedure people use. */
for (const width of [1280, 360]) {
  test(
    `every section of the editor passes axe and fits ${width} px, in light and dark`,
    { timeout: 120_000 },
    async () => {
      const { id } = await aDraft();
      const context = await openAs('admin', width, { bypassCSP: true });
      const page = await context.newPage();
      const found: string[] = [];
      for (const name of ['overview', 'form', 'papers', 'fees', 'process', 'examples', 'preview', 'check']) {
        await page.goto(`${base}/admin/procedure-drafts/${id}/editor/${name}`);
        await page.locator('.ed-title').waitFor();
        if (name === 'fees') await page.locator('.ed-dmn .bjs-powered-by').waitFor();
        if (name === 'form') await page.locator('[data-row="question-copyCount"]').click();
        if (name === 'process') await page.locator('.ed-process svg').waitFor();
        found.push(...(await look(page, name)));
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${base}/admin/procedure-drafts/${id}/editor/form`);
      await page.locator('[data-row="question-copyCount"]').click();
      found.push(...(await look(page, 'form-dark')));
      await context.close();
      assert.deepEqual(found, []);
    },
  );
}

const aDraft = () => inTransaction(stage.as('admin'), (tx) => startVersionDraft(tx, { code: '1.001193' }));

test(
  'two who save at once see both texts and choose; what was not saved is still there',
  { timeout: 60_000 },
  async () => {
    const { id } = await aDraft();
    const [one, other] = await Promise.all([openAs('admin', 1280), openAs('admin', 1280)]);
    const [mine, theirs] = await Promise.all([one.newPage(), other.newPage()]);
    for (const page of [mine, theirs]) await page.goto(`${base}/admin/procedure-drafts/${id}/editor/overview`);
    const name = (page: Page) => page.getByLabel('Tên người dân gọi', { exact: true });
    await name(theirs).fill('Khai sinh (người kia)');
    await saved(theirs);
    await name(mine).fill('Khai sinh (tôi)');
    await mine.getByText('Người khác vừa lưu bản soạn này').waitFor();
    await mine.getByRole('cell', { name: 'Khai sinh (người kia)' }).waitFor();
    await mine.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await saved(mine);

    // The network goes, the page is closed: the words are in the browser and come back.
    await mine.route(`**/procedure-drafts/${id}`, (route) => route.abort('internetdisconnected'));
    await name(mine).fill('Khai sinh không mạng');
    await mine.locator('[data-saving=offline]').waitFor();
    await mine.waitForFunction('localStorage.length > 0');
    await mine.close({ runBeforeUnload: false });
    const again = await one.newPage();
    await again.goto(`${base}/admin/procedure-drafts/${id}/editor/overview`);
    await again.getByRole('button', { name: 'Mở bài chưa lưu' }).click();
    assert.equal(await name(again).inputValue(), 'Khai sinh không mạng');
    await saved(again);
    await one.close();
    await other.close();
  },
);

test('without page scripts the page offers the bundle to download', async () => {
  const { id } = await aDraft();
  const { token } = await stage.browser('admin');
  const answer = await stage.app.http.inject({
    url: `/admin/procedure-drafts/${id}/editor/overview`,
    cookies: { [sessionCookieName(false)]: token },
  });
  assert.match(answer.body, /<noscript>.*Trình soạn cần JavaScript.*bundle\.zip.*<\/noscript>/s);
});
