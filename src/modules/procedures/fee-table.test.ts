import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DmnModdle } from 'dmn-moddle';
import { isAppError } from '#platform/errors.ts';
import type { Fee } from './bundle.ts';
import { feesFromDmn, feesToDmn } from './fee-table.ts';

const fees: Fee[] = [
  { key: 'plain', name: { vi: 'Lệ phí', en: 'Fee' }, amountDong: 8000, legalBasis: 'NQ 12/2024/NQ-HĐND' },
  {
    key: 'copies',
    name: { vi: 'Bản sao "trích lục" <số> & \\ dấu\nxuống dòng', en: 'Copies' },
    amountDong: 0,
    quantity: 'if copies > 0 then copies else 0',
    when: 'channel = "direct" and copies >= 1 and note != "-"',
    legalBasis: 'TT 281/2016/TT-BTC Đ4 & PL',
    from: '2026-01-01',
    to: '2027-01-01',
  },
];

const codeOf = async (xml: string): Promise<string> => {
  try {
    await feesFromDmn(xml);
  } catch (cause) {
    if (isAppError(cause)) return [cause.code, cause.detail['row']].join(' ').trim();
    throw cause;
  }
  return assert.fail('the table was read');
};

test('fees written as DMN are read back as they were', async () => {
  assert.deepEqual(await feesFromDmn(feesToDmn(fees)), fees);
  assert.deepEqual(await feesFromDmn(feesToDmn([])), []);
});

test('a DMN reader finds one table that collects, without a warning', async () => {
  const { rootElement, warnings } = await new DmnModdle().fromXML(feesToDmn(fees));
  assert.deepEqual(warnings, []);
  assert.match(JSON.stringify(rootElement), /"hitPolicy":"COLLECT"/);
});

test('a wrong table names its row and what is wrong', async () => {
  const xml = feesToDmn(fees);
  assert.equal(await codeOf('<definitions'), 'procedures.fee-table-unreadable');
  assert.equal(await codeOf('không phải XML'), 'procedures.fee-table-unreadable');
  assert.equal(await codeOf(xml.replace('name="legalBasis"', 'name="other"')), 'procedures.fee-table-shape');
  assert.equal(await codeOf(xml.replace('>8000<', '>8.000<')), 'procedures.fee-table-cell 1');
  assert.equal(await codeOf(xml.replace('2026-01-01', '2026-02-30')), 'procedures.fee-table-cell 2');
  assert.equal(await codeOf(xml.replace('&quot;plain&quot;', 'plain')), 'procedures.fee-table-cell 1');
});
