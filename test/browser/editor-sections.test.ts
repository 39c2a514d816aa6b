import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startVersionDraft } from '#modules/authoring';
import { inTransaction } from '#platform/ctx.ts';
import { sessionCookieName } from '#platform/http.ts';
import { editorStage, look, saved } from './editor-stage.ts';

const open = editorStage();

/** What every section looks like with a procedure people use. */
for (const width of [1280, 360]) {
  test(
    `every section of the editor passes axe and fits ${width} px, in light and dark`,
    { timeout: 120_000 },
    async () => {
      const { id } = await aDraft();
      const context = await open().openAs('admin', width, { bypassCSP: true });
      const page = await context.newPage();
      const found: string[] = [];
      for (const name of ['overview', 'form', 'papers', 'fees', 'process', 'examples', 'preview', 'check']) {
        await page.goto(`${open().base}/admin/procedure-drafts/${id}/editor/${name}`);
        await page.locator('.ed-title').waitFor();
        if (name === 'fees') await page.locator('.ed-dmn .bjs-powered-by').waitFor();
        if (name === 'form') await page.locator('[data-row="question-copyCount"]').click();
        if (name === 'process') await page.locator('.ed-process svg').waitFor();
        found.push(...(await look(page, name)));
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${open().base}/admin/procedure-drafts/${id}/editor/form`);
      await page.locator('[data-row="question-copyCount"]').click();
      found.push(...(await look(page, 'form-dark')));
      await context.close();
      assert.deepEqual(found, []);
    },
  );
}

const aDraft = () => inTransaction(open().world.as('admin'), (tx) => startVersionDraft(tx, { code: '1.001193' }));

test(
  'two who save at once see both texts and choose; what was not saved is still there',
  { timeout: 60_000 },
  async () => {
    const { id } = await aDraft();
    const [one, other] = await Promise.all([open().openAs('admin', 1280), open().openAs('admin', 1280)]);
    const [mine, theirs] = await Promise.all([one.newPage(), other.newPage()]);
    for (const page of [mine, theirs]) await page.goto(`${open().base}/admin/procedure-drafts/${id}/editor/overview`);
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
    await again.goto(`${open().base}/admin/procedure-drafts/${id}/editor/overview`);
    await again.getByRole('button', { name: 'Mở bài chưa lưu' }).click();
    assert.equal(await name(again).inputValue(), 'Khai sinh không mạng');
    await saved(again);
    await one.close();
    await other.close();
  },
);

test('without page scripts the page offers the bundle to download', async () => {
  const { id } = await aDraft();
  const { token } = await open().world.browser('admin');
  const answer = await open().world.app.http.inject({
    url: `/admin/procedure-drafts/${id}/editor/overview`,
    cookies: { [sessionCookieName(false)]: token },
  });
  assert.match(answer.body, /<noscript>.*Trình soạn cần JavaScript.*bundle\.zip.*<\/noscript>/s);
});
