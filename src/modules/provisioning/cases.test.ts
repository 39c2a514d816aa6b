import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesOf } from './cases.ts';
import type { RecordCase, RecordItem } from './record.ts';

const paper = (name: string, counts: Partial<RecordItem> = {}): RecordItem => ({
  name,
  kind: 'paper',
  originals: 1,
  copies: 0,
  hasTemplateFile: false,
  ...counts,
});
const note = (name: string): RecordItem => paper(name, { kind: 'note', originals: 0 });
const group = (title: string | undefined, ...items: RecordItem[]): RecordCase => ({
  ...(title ? { title } : {}),
  items,
});
const of = (...cases: RecordCase[]) => casesOf({ name: 'Thủ tục cấp giấy phép', cases });

test('a record without papers still has one case', () => {
  assert.deepEqual(
    of().map(({ key, papers }) => [key, papers.length]),
    [['only', 0]],
  );
});

test('"to submit" and "to present" are one case with two kinds of papers, and notes are guidance', () => {
  const [only, ...others] = of(
    group('* Giấy tờ phải xuất trình', paper('Hộ chiếu')),
    group('* Giấy tờ phải nộp', paper('Giấy chứng sinh')),
    group('* Lưu ý', note('Bản chụp phải rõ nét, đủ trang')),
    group(undefined, paper('Tờ khai'), note('Khai rõ họ tên theo giấy khai sinh')),
  );
  assert.equal(others.length, 0);
  assert.deepEqual(
    only?.papers.map(({ name, kind, required }) => [name.vi, kind, required]),
    [
      ['Hộ chiếu', 'present', false],
      ['Giấy chứng sinh', 'submit', true],
      ['Tờ khai', 'submit', true],
    ],
  );
  assert.deepEqual(
    only?.guidance?.map(({ vi }) => vi),
    ['Bản chụp phải rõ nét, đủ trang', 'Khai rõ họ tên theo giấy khai sinh'],
  );
});

test('cases are asked in plain words and in the order they were numbered', () => {
  const cases = of(
    group('b) Trường hợp cấp lại, hồ sơ bao gồm:', paper('Đơn đề nghị cấp lại')),
    group('a) Đối với trường hợp cấp mới', paper('Đơn đề nghị cấp mới')),
  );
  assert.deepEqual(
    cases.map(({ label }) => label.vi),
    ['Cấp mới', 'Cấp lại'],
  );
});

test('long titles that begin alike stay apart, with the whole text beside them', () => {
  const begin =
    'Trường hợp tổ chức, cá nhân được cấp giấy phép khai thác khoáng sản nhóm II, nhóm III hoặc nhóm IV theo quy định của Luật Địa chất và khoáng sản đề nghị ';
  const cases = of(
    group(`${begin}trả lại một phần diện tích`, paper('Đơn đề nghị trả lại')),
    group(`${begin}tăng công suất`, paper('Đơn đề nghị tăng công suất')),
  );
  const labels = cases.map(({ label }) => label.vi);
  assert.equal(new Set(labels).size, 2);
  assert.ok(labels[0]?.endsWith('trả lại một phần diện tích'), labels[0]);
  for (const { label, hint } of cases) assert.ok(label.vi.length <= 150 && hint?.vi.includes('khoáng sản nhóm II'));
});

test('papers for acting under an authorisation are asked only from those who do', () => {
  const [only] = of(
    group(
      'Trường hợp ủy quyền cho tổ chức thực hiện thủ tục đăng ký',
      paper('Hợp đồng dịch vụ'),
      paper('Giấy giới thiệu'),
    ),
    group(undefined, paper('Giấy đề nghị')),
  );
  const asked = only?.papers.find(({ name }) => name.vi === 'Văn bản ủy quyền');
  assert.equal(asked?.when, 'actsForAnother = true');
});

test('one group beside the package is a case of its own, and everybody else has the package', () => {
  const cases = of(
    group('Trường hợp bị mất', paper('Biên bản xác nhận mất')),
    group(undefined, paper('Đơn đề nghị'), paper('Ảnh 3x4')),
  );
  assert.deepEqual(
    cases.map(({ label, papers }) => [label.vi, papers.length]),
    [
      ['Bị mất', 3],
      ['Không thuộc các trường hợp trên', 2],
    ],
  );
});

test('a paper not everybody has stops nobody; one of several is enough where the record says so', () => {
  const [only] = of(
    group(
      'Giấy tờ chứng minh thuộc diện được miễn gồm một trong các giấy tờ sau',
      paper('Sổ hộ nghèo'),
      paper('Thẻ thương binh'),
    ),
    group(undefined, paper('Đơn đề nghị'), paper('Giấy phép cũ (nếu có)'), paper('Bản vẽ đối với nhà trên 3 tầng')),
  );
  assert.deepEqual(
    only?.papers.map(({ name, required, anyOf }) => [name.vi, required, anyOf !== undefined]),
    [
      ['Đơn đề nghị', true, false],
      ['Sổ hộ nghèo', true, true],
      ['Thẻ thương binh', true, true],
      ['Giấy phép cũ (nếu có)', false, false],
      ['Bản vẽ đối với nhà trên 3 tầng', false, false],
    ],
  );
});

test('"hoặc" makes the line before enough instead, and broken pieces are no papers', () => {
  const [only] = of(
    group(
      undefined,
      paper('Hợp đồng thuê nhà ('),
      paper('hoặc'),
      paper('có chứng thực hoặc'),
      paper('kèm bản chính để đối chiếu) (khoản 8 Điều 8)'),
      paper('Giấy chứng nhận quyền sử dụng đất'),
      paper('hoặc giấy tờ khác về nhà ở hợp pháp'),
    ),
  );
  const papers = only?.papers ?? [];
  assert.deepEqual(
    papers.map(({ name }) => name.vi),
    ['Hợp đồng thuê nhà', 'Giấy chứng nhận quyền sử dụng đất', 'Giấy tờ khác về nhà ở hợp pháp'],
  );
  assert.equal(papers[1]?.anyOf, papers[2]?.anyOf);
  assert.ok(papers[1]?.anyOf);
  assert.match(papers[0]?.hint?.vi ?? '', /bản chính/u);
});

test('a year glued to a count is a year', () => {
  const [only] = of(group(undefined, paper('Đơn theo Nghị định số 67/2020/NĐ-CP ngày 15/06/', { originals: 20_201 })));
  assert.deepEqual(
    only?.papers.map(({ name, originals }) => [name.vi, originals]),
    [['Đơn theo Nghị định số 67/2020/NĐ-CP ngày 15/06/2020', 1]],
  );
});

test('a whole dossier written in one line is several papers, brackets come in pairs, and what says nothing is no paper', () => {
  const [only] = of(
    group(
      undefined,
      paper('Hồ sơ bản giấy: Thuyết minh; Dự thảo Quyết định; Bản vẽ'),
      paper('Danh sách cổ đông theo mẫu;)'),
      paper('Bản chụp Giấy chứng nhận kiểm dịch (có xác nhận của doanh nghiệp nhập khẩu'),
      paper('G19-KQ'),
    ),
  );
  assert.deepEqual(
    only?.papers.map(({ name }) => name.vi),
    [
      'Thuyết minh',
      'Dự thảo Quyết định',
      'Bản vẽ',
      'Danh sách cổ đông theo mẫu',
      'Bản chụp Giấy chứng nhận kiểm dịch (có xác nhận của doanh nghiệp nhập khẩu)',
    ],
  );
});
