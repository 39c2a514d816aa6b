import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import {
  Checkboxes,
  DateInput,
  DueStrip,
  dueWords,
  ErrorSummary,
  Form,
  isoDate,
  MoneyInput,
  Pagination,
  Progress,
  Qr,
  Radios,
  SummaryList,
  Table,
  TextInput,
  UploadForm,
} from '#web/components.ts';

const html = (node: VNode): string => renderToString(node);
const says = { vi: 'Nhập họ và tên', en: 'Enter the full name' };

test('what a person typed is shown as typed and never becomes markup', () => {
  const evil = '"><script>alert(1)</script>';
  const page = html(<TextInput lang="vi" name="n" label={evil} hint={evil} error={evil} value={evil} />);
  assert.ok(!page.includes('<script'));
  assert.match(page, /value="&quot;>&lt;script>/);
});

test('a question names its hint and its error for screen readers, in that order', () => {
  const page = html(<TextInput lang="vi" name="fullName" label="Họ tên" hint="Như trong giấy" error="Nhập họ tên" />);
  assert.match(page, /<label[^>]+for="f-fullName"/);
  assert.match(page, /aria-describedby="f-fullName-hint f-fullName-error" aria-invalid="true"/);
  assert.match(page, /id="f-fullName-hint"/);
  assert.match(page, /id="f-fullName-error"><span class="mc-hidden">Lỗi: <\/span>Nhập họ tên/);
});

test('a question without problems carries no error marks', () => {
  const page = html(<TextInput lang="vi" name="n" label="Tên" />);
  assert.doesNotMatch(page, /aria-invalid|aria-describedby|--error/);
});

test('every problem in the summary leads to its input, whatever kind it is', () => {
  const problems = [
    { at: 'fullName', code: 'a', says },
    { at: 'bornOn', code: 'b', says },
    { at: 'gender', code: 'c', says },
    { at: 'copies', code: 'd', says },
  ];
  const page = html(
    <>
      <ErrorSummary lang="vi" problems={problems} />
      <TextInput lang="vi" name="fullName" label="Tên" />
      <DateInput lang="vi" name="bornOn" label="Ngày sinh" />
      <Radios
        lang="vi"
        name="gender"
        label="Giới tính"
        items={[
          { value: 'f', text: 'Nữ' },
          { value: 'm', text: 'Nam' },
        ]}
      />
      <Checkboxes lang="vi" name="copies" label="Bản sao" items={[{ value: 'p', text: 'Giấy' }]} />
    </>,
  );
  for (const { at } of problems) {
    assert.ok(page.includes(`href="#f-${at}"`), at);
    assert.match(page, new RegExp(`<input[^>]+id="f-${at}"`), at);
  }
});

test('no problems, no summary', () => {
  assert.equal(html(<ErrorSummary lang="vi" problems={[]} />), '');
});

test('a date is three labelled boxes posted by part', () => {
  const page = html(
    <DateInput lang="vi" name="bornOn" label="Ngày sinh" value={{ day: '25', month: '1', year: '2026' }} birthday />,
  );
  for (const part of ['day', 'month', 'year'])
    assert.match(page, new RegExp(`name="bornOn-${part}"[^>]+autocomplete="bday-${part}"`));
  assert.match(page, /<fieldset[^>]+role="group"/);
});

test('three boxes become a date only when the day exists', () => {
  assert.equal(isoDate({ day: '5', month: '1', year: '2026' }), '2026-01-05');
  assert.equal(isoDate({ day: '29', month: '2', year: '2024' }), '2024-02-29');
  assert.equal(isoDate({ day: '29', month: '2', year: '2026' }), undefined);
  assert.equal(isoDate({ day: '1', month: '13', year: '2026' }), undefined);
  assert.equal(isoDate({ day: 'x', month: '1', year: '2026' }), undefined);
  assert.equal(isoDate({ day: '', month: '', year: '' }), '');
});

test('the chosen answer is marked and nothing else', () => {
  const items = [
    { value: 'f', text: 'Nữ' },
    { value: 'm', text: 'Nam' },
  ];
  assert.equal(html(<Radios lang="vi" name="g" label="G" items={items} value="m" />).match(/ checked/g)?.length, 1);
  assert.equal(html(<Radios lang="vi" name="g" label="G" items={items} />).match(/ checked/g), null);
});

test('an amount shows its currency beside the box and keeps a digits keyboard', () => {
  const page = html(<MoneyInput lang="vi" name="fee" label="Lệ phí" />);
  assert.match(page, /inputmode="numeric"/);
  assert.match(page, />₫</);
});

test('a form carries the token once and leaves checking to the server', () => {
  const page = html(
    <Form lang="vi" action="/x" csrf="abc">
      <p>…</p>
    </Form>,
  );
  assert.match(page, /<submit-once[^>]*><form[^>]+method="post"[^>]+novalidate/);
  assert.equal(page.match(/name="csrf" value="abc"/g)?.length, 1);
});

test('the token comes before any file of a form with files', () => {
  const page = html(
    <UploadForm lang="vi" action="/x" csrf="abc">
      <input type="file" name="paper" />
    </UploadForm>,
  );
  assert.ok(page.indexOf('name="csrf"') < page.indexOf('type="file"'));
  assert.match(page, /enctype="multipart\/form-data"/);
});

test('a change link says what it changes', () => {
  const page = html(<SummaryList lang="vi" rows={[{ key: 'Ngày sinh', value: '25/01/2026', change: '/a' }]} />);
  assert.match(page, /Sửa<span class="mc-hidden"> Ngày sinh<\/span>/);
});

test('as cards, every cell still knows its column', () => {
  const page = html(<Table caption="Hồ sơ" columns={[{ head: 'Mã' }, { head: 'Hạn' }]} rows={[['1', 'hôm nay']]} />);
  assert.match(page, /<th scope="row"[^>]*>1<\/th><td[^>]+data-label="Hạn">hôm nay/);
});

test('days of the strip are read out with date and reason', () => {
  const days = [
    { on: '2026-02-13', kind: 'receipt' },
    { on: '2026-02-14', kind: 'off', label: 'Tết' },
  ] as const;
  const page = html(<DueStrip lang="vi" caption="Hẹn trả" days={days} />);
  assert.match(page, /from-5/);
  assert.match(page, /T6 13\/02\/2026: Ngày nhận/);
  assert.match(page, /T7 14\/02\/2026: Ngày nghỉ Tết/);
});

test('time left is said in dates, hours or minutes', () => {
  const due = new Date('2026-02-13T17:00:00+07:00');
  const at = (iso: string) => dueWords('vi', due, new Date(iso));
  assert.deepEqual(at('2026-02-11T08:00:00+07:00'), { tone: 'ok', text: 'Còn 2 ngày' });
  assert.deepEqual(at('2026-02-12T23:00:00+07:00'), { tone: 'soon', text: 'Còn 1 ngày' });
  assert.deepEqual(at('2026-02-13T08:00:00+07:00'), { tone: 'soon', text: 'Hạn hôm nay 17:00' });
  assert.deepEqual(at('2026-02-13T20:10:00+07:00'), { tone: 'late', text: 'Quá hạn 3 giờ' });
  assert.deepEqual(at('2026-02-14T01:00:00+07:00'), { tone: 'late', text: 'Quá hạn 1 ngày' });
});

test('progress stays between 0 and 100 percent', () => {
  assert.match(html(<Progress label="Tải" value={140} />), /value="100"/);
  assert.match(html(<Progress label="Tải" value={-3} />), /value="0"/);
});

test('a list of one page has no paging', () => {
  assert.equal(html(<Pagination lang="vi" />), '');
});

test('a QR code is drawn in the page and has a name', () => {
  assert.match(html(<Qr text="http://localhost/x" label="Mã kiểm tra" />), /role="img" aria-label="Mã kiểm tra"><svg/);
});
