import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakDown, narrow, wholeOf, type Counted } from './break-down.ts';
import { csvOf, jsonOf } from './downloads.ts';
import { share, type Service } from './indicators.ts';
import { monthsOf, periodsToOffer, readPeriod } from './period.ts';
import type { ProgrammeTable } from './read-table.ts';
import { pathInto, readTable, tablePath } from './table-path.ts';

const named = (vi: string) => ({ vi, en: vi });

const service = (code: string, over: Partial<Service> = {}): Service => ({
  code,
  name: named(code),
  sector: { code: 'HT', name: named('Hộ tịch') },
  competentCode: null,
  level: 4,
  fullyOnline: true,
  validFrom: '2026-01-01',
  validTo: null,
  ...over,
});

const agency = (code: string, kind: 'commune' | 'department') => ({
  id: `id-${code}`,
  code,
  identifier: '',
  kind,
  name: code,
  nameEn: code,
  unitCode: null,
  calendarKey: 'office',
  address: '',
  phone: '',
});

const counted: Counted = {
  period: { key: '2026', from: '2026-01-01', to: '2026-11-23' },
  services: [
    service('1.000001'),
    service('1.000002', { level: 2, fullyOnline: false }),
    service('1.000003', {
      competentCode: 'justice',
      sector: { code: 'TP', name: named('Tư pháp') },
      fullyOnline: false,
      level: 3,
    }),
    service('1.000004', { validTo: '2026-06-01' }),
    service('1.000004', { validFrom: '2026-12-01' }),
  ],
  filed: [
    { code: '1.000001', part: 'id-26041', online: 7, total: 10 },
    { code: '1.000003', part: 'id-justice', online: 0, total: 2 },
    { code: '1.000004', part: 'id-26041', online: 1, total: 1 },
    { code: '9.unknown', part: 'id-26041', online: 5, total: 5 },
  ],
  agencies: [agency('26041', 'commune'), agency('26068', 'commune'), agency('justice', 'department')],
};

test('the shares of 2020 come out as they were printed', () => {
  assert.equal(share(483, 1819), 26.55);
  assert.equal(share(175, 483), 36.23);
  assert.equal(share(0, 0), undefined);
});

test('services count as they stood on the last day; dossiers of a procedure that ended since count too', () => {
  const { filed } = counted;
  assert.deepEqual(wholeOf(narrow(counted, {})), {
    procedures: 3,
    online: 2,
    fullyOnline: 1,
    used: 2,
    filedOnline: 8,
    filed: 13,
  });
  assert.equal(filed.length, 4);
});

test('every way of taking the whole apart adds up to it', () => {
  const apart = narrow(counted, {});
  const whole = wholeOf(apart);
  for (const by of ['sector', 'agency', 'procedure'] as const) {
    const lines = breakDown(apart, by);
    for (const column of ['procedures', 'online', 'fullyOnline', 'filed', 'filedOnline'] as const)
      assert.equal(
        lines.reduce((sum, line) => sum + line[column], 0),
        whole[column],
        `${by} ${column}`,
      );
  }
});

test('a commune offers what every commune decides and has its own dossiers only', () => {
  const lines = breakDown(narrow(counted, { agency: 'commune' }), 'commune');
  assert.deepEqual(
    lines.map(({ key, procedures, filed }) => [key, procedures, filed]),
    [
      ['26041', 2, 11],
      ['26068', 2, 0],
    ],
  );
  assert.equal(wholeOf(narrow(counted, { commune: '26068' })).filed, 0);
});

test('a month counts the services of its last day and its own dossiers', () => {
  const months = breakDown(
    { ...counted, filed: [{ code: '1.000001', part: '2026-05', online: 1, total: 2 }] },
    'month',
  );
  assert.deepEqual(
    months
      .filter(({ key }) => ['2026-05', '2026-06', '2026-11'].includes(key))
      .map(({ procedures, filed }) => [procedures, filed]),
    [
      [4, 2],
      [3, 0],
      [3, 0],
    ],
  );
});

test('periods end today while they run; nonsense and the future are this year', () => {
  assert.deepEqual(readPeriod('2026-Q4', '2026-11-23'), { key: '2026-Q4', from: '2026-10-01', to: '2026-11-23' });
  assert.deepEqual(readPeriod('2026-02', '2026-11-23'), { key: '2026-02', from: '2026-02-01', to: '2026-02-28' });
  for (const asked of ['2027', '2026-13', 'x', undefined, ['2026']])
    assert.equal(readPeriod(asked, '2026-11-23').key, '2026');
  assert.equal(monthsOf(readPeriod('2026', '2026-11-23')).length, 11);
  assert.deepEqual(periodsToOffer('2025-12-31', '2026-05-02', readPeriod('2026', '2026-05-02')), [
    '2026',
    '2025',
    '2026-Q2',
    '2026-Q1',
  ]);
});

test('every line opens what it is made of, down to the procedure', () => {
  const state = readTable({ by: 'agency', period: '2026-Q4', sector: 'HT' });
  assert.equal(pathInto(state, 'commune'), '/programme?by=commune&sector=HT&agency=commune&period=2026-Q4');
  assert.equal(pathInto(state, 'justice'), '/programme?by=procedure&sector=HT&agency=justice&period=2026-Q4');
  assert.equal(pathInto(readTable({ by: 'procedure' }), '1.001193'), '/procedures/1.001193');
  assert.equal(pathInto(readTable({ by: 'month' }), '2026-05'), '/programme?period=2026-05');
  assert.deepEqual(readTable(readTable({})), readTable({ by: 'nonsense' }));
  assert.equal(tablePath(readTable({ by: ['month'] })), '/programme');
});

test('the download keeps commas, quotes and formulas what they are', () => {
  const line = { ...wholeOf(counted), key: '1.000001', name: named('=Cấp "lại", đổi') };
  const table: ProgrammeTable = {
    state: readTable({ by: 'procedure' }),
    period: counted.period,
    whole: wholeOf(counted),
    lines: [line],
    baselines: [{ on: '2020-12-31', procedures: 1819, online: 483, used: 175, source: named('QĐ 5003') }],
    agencies: [],
    sectorName: undefined,
    foldedAt: undefined,
    since: undefined,
    today: '2026-11-23',
  };
  assert.match(csvOf(table, 'vi'), /\r\n1\.000001,"'=Cấp ""lại"", đổi",3,2,1,2,/);
  const { baselines, whole } = jsonOf(table);
  assert.deepEqual(
    [baselines[0]?.onlinePercent, baselines[0]?.usedPercent, whole.onlinePercent],
    [26.55, 36.23, 66.67],
  );
});
