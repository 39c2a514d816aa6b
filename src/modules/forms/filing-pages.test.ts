import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sampleAnswers } from '../../../sample/index.ts';
import { sessionCookieName } from '#platform/http.ts';
import { world, type World } from '../../platform/testing/world.ts';
import type { Browser } from '../../platform/testing/browser.ts';
import type { Answers } from './form-definition.ts';
import { dateBoxes } from './read-answers.ts';

let stage: World;
before(async (t) => {
  if ('after' in t) stage = await world(t);
});

const BIRTH = '1.001193';
const FILING = `/procedures/${BIRTH}/filing`;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const optionOf = (html: string, text: string): string =>
  new RegExp(`<option value="([^"]+)"[^>]*>${text}</option>`).exec(html)?.[1] ?? '';

async function begin(browser: Browser, caseKey = 'hospital'): Promise<string> {
  const start = await browser.get(FILING);
  assert.equal(start.status, 200);
  const agency = optionOf(start.body, 'Phường Trấn Biên');
  const begun = await browser.post(FILING, { draft: hidden(start.body, 'draft'), case: caseKey, agency });
  assert.equal(begun.status, 303);
  return begun.location;
}

/** Fields of a page as a browser without JavaScript posts them. */
function typed(html: string, answers: Answers): Record<string, string> {
  const fields: Record<string, string> = {
    page: hidden(html, 'page'),
    from: hidden(html, 'from'),
    shown: hidden(html, 'shown'),
  };
  for (const pair of (fields.shown ?? '').split(' ')) {
    const [key = ''] = pair.split(':');
    const answer = answers[key];
    if (answer === undefined || answer === null || Array.isArray(answer)) continue;
    if (typeof answer === 'boolean') fields[key] = answer ? 'yes' : 'no';
    else if (/^\d{4}-\d{2}-\d{2}$/.test(String(answer))) {
      const boxes = dateBoxes(String(answer));
      Object.assign(fields, { [`${key}-day`]: boxes.day, [`${key}-month`]: boxes.month, [`${key}-year`]: boxes.year });
    } else fields[key] = String(answer);
  }
  return fields;
}

/** Goes through every page of the form; stops at the first paper or the review. */
async function fillIn(browser: Browser, draft: string, answers: Answers): Promise<string> {
  let next = (await browser.get(draft)).location;
  for (let pages = 0; next.includes('/pages/') && pages < 30; pages += 1) {
    const page = await browser.get(next);
    assert.equal(page.status, 200, next);
    let sent = await browser.post(next, typed(page.body, answers));
    if (sent.status === 200) sent = await browser.post(next, typed(sent.body, answers));
    assert.equal(sent.status, 303, `${next}: ${/error-summary.*?<\/ul>/s.exec(sent.body)?.[0]}`);
    next = sent.location;
  }
  return next;
}

test('a person fills in, uploads and sees everything at the review, without JavaScript', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const first = (await lan.get(draft)).location;
  const page = await lan.get(first);
  assert.match(page.body, /Nguyễn Thị Hoa Lan/);
  assert.match(page.body, /<strong>Bước 2\//);

  const paper = await fillIn(lan, draft, sampleAnswers(BIRTH, 'hospital'));
  assert.equal(paper, `${draft}/papers/birth-notice`);
  assert.match((await lan.get(`${draft}/review`)).body, /Còn thiếu mấy mục/);
  const content = await stage.aPdf('Giấy chứng sinh');
  const files = [{ field: 'files', name: 'giấy chứng sinh.pdf', content }];
  assert.equal((await lan.upload(paper, {}, files)).status, 303);
  assert.equal((await lan.upload(paper, {}, files)).status, 303);

  const shown = await lan.get(paper);
  assert.equal(shown.body.match(/giấy chứng sinh\.pdf<\/a>/g)?.length, 1, 'the same content is there once');
  const link = /href="([^"]+\/files\/[^"]+)"/.exec(shown.body)?.[1] ?? '';
  const granted = (await lan.get(link)).location;
  assert.match(granted, /^\/downloads\//);
  const fetched = await lan.get(granted);
  assert.ok(fetched.bytes.equals(content));
  assert.equal((await (await stage.browser('minh')).get(granted)).status, 404);

  const review = await lan.get(`${draft}/review`);
  assert.match(review.body, /Tôi cam đoan/);
  assert.match(review.body, new RegExp(`action="${draft}/submission"`));
  assert.match(review.body, /Nộp bây giờ thì hẹn trả lúc 17:00 ngày \d\d\/\d\d\/2026/);
  assert.match((await lan.get(`${draft}/review?lang=en`)).body, /I declare that everything above is true/);
});

test('a wrong file is refused by its content and named, the right one beside it stays', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  await fillIn(lan, draft, sampleAnswers(BIRTH, 'hospital'));
  const paper = `${draft}/papers/birth-notice`;
  const sent = await lan.upload(paper, {}, [
    { field: 'files', name: 'ảnh.jpg', content: Buffer.from('<html>not a picture</html>') },
    { field: 'files', name: 'đúng.pdf', content: await stage.aPdf('đúng') },
    { field: 'files', name: 'rỗng.pdf', content: Buffer.alloc(0) },
    { field: 'files', name: 'to.pdf', content: Buffer.alloc(20_000_100, 0x20) },
  ]);
  assert.equal(sent.status, 422);
  for (const words of [
    /ảnh\.jpg: Chỉ nhận tệp/,
    /rỗng\.pdf: Tệp không có nội dung/,
    /to\.pdf: Tệp lớn quá 20 MB/,
    /đúng\.pdf<\/a>/,
  ])
    assert.match(sent.body, words);
  assert.equal((await lan.upload(paper, {}, [])).status, 422);
  assert.equal(
    (await lan.upload(paper, { csrf: 'forged' }, [{ field: 'files', name: 'a.pdf', content: await stage.aPdf('a') }]))
      .status,
    403,
  );
});

test('every problem of a page is told next to its question and in the summary, and what was typed is kept in the draft', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const url = `${draft}/pages/child`;
  const page = await lan.get(url);
  const sent = await lan.post(url, {
    ...typed(page.body, {}),
    childName: '',
    'childBirthOn-day': '31',
    'childBirthOn-month': '2',
    'childBirthOn-year': '2026',
    childHomePlace: 'Biên Hòa',
  });
  assert.equal(sent.status, 422);
  assert.match(sent.body, /<title>Lỗi/);
  assert.match(sent.body, /href="#f-childName"/);
  assert.match(sent.body, /id="f-childBirthOn-error"/);
  const again = await (await stage.browser('lan')).get(url);
  for (const kept of [/value="31"/, /value="2026"/, /value="Biên Hòa"/]) assert.match(again.body, kept);
});

test('a question opened by an answer on the same page is asked before it is judged, and hidden again it is kept but left out', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const url = `${draft}/pages/delivery`;
  const opened = await lan.post(
    url,
    typed((await lan.get(url)).body, { wantsCopies: true, resultDelivery: 'electronic' }),
  );
  assert.equal(opened.status, 200);
  assert.match(opened.body, /mở thêm câu hỏi/);
  assert.match(opened.body, /name="copyCount"/);
  const sent = await lan.post(
    url,
    typed(opened.body, { wantsCopies: true, copyCount: 3, resultDelivery: 'electronic' }),
  );
  assert.equal(sent.status, 303);
  await lan.post(url, typed((await lan.get(url)).body, { wantsCopies: false, resultDelivery: 'electronic' }));
  assert.doesNotMatch((await lan.get(`${draft}/review`)).body, /Số bản sao/);
  await lan.post(url, typed((await lan.get(url)).body, { wantsCopies: true, resultDelivery: 'electronic' }));
  assert.match((await lan.get(url)).body, /name="copyCount"[^>]*value="3"/);
});

test('two open pages do not undo each other', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const url = `${draft}/pages/child`;
  const left = (await lan.get(url)).body;
  const right = (await lan.get(url)).body;
  await lan.post(url, typed(left, { childName: 'Nguyễn An' }));
  const stale = await lan.post(url, typed(right, { childHomePlace: 'Biên Hòa' }));
  assert.match(stale.body, /value="Biên Hòa"/);
  assert.match((await lan.get(url)).body, /value="Nguyễn An"/);

  const clash = await lan.post(url, typed(right, { childName: 'Nguyễn Bình' }));
  assert.equal(clash.status, 409);
  assert.match(clash.body, /Đang lưu: Nguyễn An/);
  assert.match(clash.body, /value="Nguyễn Bình"/);
  await lan.post(url, typed(clash.body, { childName: 'Nguyễn Bình' }));
  assert.match((await lan.get(url)).body, /value="Nguyễn Bình"/);
});

test('what is typed is saved in passing, and the page that did so may still be sent', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const url = `${draft}/pages/child`;
  const page = (await lan.get(url)).body;
  assert.equal((await lan.post(`${draft}/autosave`, typed(page, { childName: 'Ngu' }))).status, 200);
  assert.match((await lan.get(url)).body, /value="Ngu"/);
  const sent = await lan.post(url, typed(page, { childName: 'Nguyễn An' }));
  assert.equal(sent.status, 422);
  assert.match((await lan.get(url)).body, /value="Nguyễn An"/);
});

test('a page sent after the session ended is shown again with everything typed, once the person has signed in', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const url = `${draft}/pages/child`;
  const page = (await lan.get(url)).body;
  await stage.app.database.pool.query('delete from identity.session where account_id = $1', [stage.as('lan').actor.id]);
  stage.clock.advance(5000);

  const sent = await lan.post(url, typed(page, { childName: 'Nguyễn An', childBirthOn: '2026-09-20' }));
  assert.equal(sent.status, 303);
  assert.equal(sent.location, `/sign-in?back=${encodeURIComponent(url)}`);
  const [, kept = ''] = /motcua-unsent=([^;]+)/.exec(String(sent.headers['set-cookie'])) ?? [];

  const openAs = async (handle: string) => {
    const { token } = await stage.browser(handle);
    return stage.app.http.inject({
      url,
      cookies: { 'motcua-unsent': kept, [sessionCookieName(false)]: token },
      headers: { accept: 'text/html' },
    });
  };
  const back = await openAs('lan');
  assert.match(back.body, /Phiên đăng nhập đã hết giữa chừng/);
  assert.match(back.body, /value="Nguyễn An"/);
  assert.match(back.body, /value="20"/);
  assert.equal((await openAs('minh')).statusCode, 404);

  const other = await stage.browser('lan');
  assert.doesNotMatch((await other.get(url)).body, /Nguyễn An/);
  const stale = await other.post(url, { ...typed(page, { childName: 'Nguyễn An' }), csrf: 'of an earlier session' });
  assert.equal(stale.status, 303);
  assert.equal(stale.location, url);
});
