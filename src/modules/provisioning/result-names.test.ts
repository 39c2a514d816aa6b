import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultNames } from './result-names.ts';

test('a result is called as people call it: no code, no form, no heading before it', () => {
  const names: [written: string, ...names: string[]][] = [
    ['Quyết định giải quyết khiếu nại lần đầu 000.00.00.G11-KQ3554', 'Quyết định giải quyết khiếu nại lần đầu'],
    ['Cấp lại mã số định danh cơ sở chăn nuôi. KQ-G10.000004', 'Cấp lại mã số định danh cơ sở chăn nuôi'],
    ['Thông báo thực phẩm đạt yêu cầu nhập khẩu KQ-G10-KQ-000002', 'Thông báo thực phẩm đạt yêu cầu nhập khẩu'],
    [
      'Chứng chỉ kiểm toán viên. KQ-G12.0001676Thông báo kết quả thi KQ-G12.0001675',
      'Chứng chỉ kiểm toán viên',
      'Thông báo kết quả thi',
    ],
    [
      'Giấy phép khai thác thuỷ sản Mẫu số 06.KT Phụ lục II ban hành kèm theo Nghị định số 41/2026/NĐ-CP',
      'Giấy phép khai thác thuỷ sản',
    ],
    ['Quyết định hoàn thuế (Mẫu số 01/QĐHT)', 'Quyết định hoàn thuế'],
    [
      'Giấy phép xuất khẩu theo Mẫu số 30.NT ban hành kèm theo Nghị định số 41/2026/NĐ-CP hoặc văn bản từ chối',
      'Giấy phép xuất khẩu hoặc văn bản từ chối',
    ],
    ['Con dấu và Giấy chứng nhận đăng ký mẫu con dấu', 'Con dấu và Giấy chứng nhận đăng ký mẫu con dấu'],
    ['Văn bản chấp thuận./.', 'Văn bản chấp thuận'],
    ['...văn bản trả lời', 'Văn bản trả lời'],
    ['Thẻ BHYT', 'Thẻ BHYT'],
  ];
  for (const [written, ...expected] of names) assert.deepEqual(resultNames(written), expected);
});
