import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { procedureInForce } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { editorStage, saved } from './editor-stage.ts';

const CODE = '9.000001';
const open = editorStage();

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
  // The new page is open when its title has the focus; until then the box is another page's.
  await page.locator('[data-focus="page-title"]:focus').fill(vi);
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
    const context = await open().openAs('admin', 1280);
    const page = await context.newPage();
    await page.goto(`${open().base}/admin/procedure-drafts/new`);
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
    const today = localDate(open().world.clock.now());
    const { bundle } = await procedureInForce(open().world.app.database.db, CODE, today);
    assert.equal(bundle.form.pages[1]?.when, 'coBanDoAnKhong = true');
    assert.deepEqual(
      bundle.fees.map(({ amountDong, when }) => ({ amountDong, when })),
      [{ amountDong: 50_000, when: 'coBanDoAnKhong = true' }],
    );
    await context.close();
    await file();
    assert.deepEqual(open().heard, []);
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
  const context = await open().openAs('lan', 360);
  const page = await context.newPage();
  await page.goto(`${open().base}/procedures/${CODE}/filing`);
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
