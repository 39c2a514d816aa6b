import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#platform/errors.ts';
import type { Directory } from './directory.ts';
import type { NationalRecord } from './record.ts';
import { successorOf } from './ministries.ts';
import { routeOf } from './routing.ts';

const department = (code: string, name: string) => ({ code, name, nameEn: name, kind: 'department' });
const directory: Directory = [
  { code: 'province', name: 'Ủy ban nhân dân Thành phố', nameEn: 'People’s Committee', kind: 'province' },
  department('justice', 'Sở Tư pháp'),
  department('finance', 'Sở Tài chính'),
  department('construction', 'Sở Xây dựng'),
  department('agriculture-environment', 'Sở Nông nghiệp và Môi trường'),
  department('police', 'Công an thành phố'),
  department('tax', 'Thuế Thành phố'),
  department('state-bank', 'Ngân hàng Nhà nước khu vực'),
];

type Stated = Partial<Omit<NationalRecord, 'levels'>> & Pick<NationalRecord, 'levels'>;

const of = (stated: Stated) =>
  routeOf(
    {
      code: '1.000001',
      name: 'X',
      subjects: [],
      channels: [],
      cases: [],
      results: [],
      legalBases: [],
      internal: false,
      ...stated,
    },
    directory,
  );

const department1 = (stated: Stated) => {
  const { competent } = of(stated);
  return competent.kind === 'commune' ? 'commune' : competent.code;
};

test('a department is found by its own name, whatever province the record was written in', () => {
  const named = (implementingAgencies: string) => department1({ levels: ['province'], implementingAgencies });
  assert.equal(named('Sở Nông nghiệp và Môi trường Thành phố Hà Nội'), 'agriculture-environment');
  assert.equal(named('Sở Tài chính các tỉnh, thành phố'), 'finance');
  assert.equal(named('Cục Hành chính tư pháp, Sở Tư pháp'), 'justice');
  assert.equal(named('Thuế tỉnh, thành phố, Thuế cơ sở'), 'tax');
});

test('the ward or commune has what its committee decides; the police and the tax office keep theirs', () => {
  assert.equal(department1({ levels: ['commune'], sector: 'Hộ tịch' }), 'commune');
  assert.equal(
    department1({ levels: ['commune'], implementingAgencies: 'Uỷ ban Nhân dân cấp xã, phường, thị trấn' }),
    'commune',
  );
  assert.equal(department1({ levels: ['commune'], implementingAgencies: 'Công an cấp Xã' }), 'police');
  assert.equal(department1({ levels: ['province', 'commune'], sector: 'Thuế' }), 'tax');
});

test('what a ministry decides goes to the body that represents it, and says who decides', () => {
  const { competent, decidedAbove, levels } = of({
    levels: ['ministry'],
    implementingAgencies: 'Ủy ban Chứng khoán Nhà nước - Bộ tài chính',
    ministryGroup: 'bo-tai-chinh',
  });
  assert.deepEqual(competent, { kind: 'department', code: 'finance' });
  assert.deepEqual(decidedAbove, { vi: 'Ủy ban Chứng khoán Nhà nước', en: 'State Securities Commission' });
  assert.deepEqual(levels, ['province']);
});

test('a coordinating agency that is here makes it a joint procedure', () => {
  const { joint } = of({ levels: ['province'], implementingAgencies: 'Sở Tư pháp', coordinatingAgency: 'Bộ Công an' });
  assert.equal(joint?.code, 'police');
  assert.equal(of({ levels: ['province'], implementingAgencies: 'Sở Tư pháp' }).joint, undefined);
});

test('an empty directory is refused with a code', () => {
  assert.throws(
    () =>
      routeOf(
        {
          code: '1.000001',
          name: 'X',
          levels: ['province'],
          subjects: [],
          channels: [],
          cases: [],
          results: [],
          legalBases: [],
          internal: false,
        },
        [],
      ),
    (thrown) => isAppError(thrown) && thrown.code === 'provisioning.no-agency',
  );
});

test('ministries merged on 1 March 2025 are called as they are now, by the matter where it went to several', () => {
  const now = (name: string, sector = '') => successorOf(name, sector)?.vi;
  assert.equal(now('Bộ Kế hoạch và Đầu tư'), 'Bộ Tài chính');
  assert.equal(now('Bộ xây dựng (Giao thông vận tải cũ)'), 'Bộ Xây dựng');
  assert.equal(now('Bộ Tài nguyên và Môi trường'), 'Bộ Nông nghiệp và Môi trường');
  assert.equal(now('Bộ Lao động - Thương binh và Xã hội', 'Người có công'), 'Bộ Nội vụ');
  assert.equal(now('Bộ Lao động - Thương binh và Xã hội', 'Bảo trợ xã hội'), 'Bộ Y tế');
  assert.equal(now('Bộ Thông tin và Truyền thông', 'Viễn thông'), 'Bộ Khoa học và Công nghệ');
  assert.equal(now('Bộ Công an'), undefined);
});
