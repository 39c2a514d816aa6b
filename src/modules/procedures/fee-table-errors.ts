import { defineErrors } from '#platform/errors.ts';

/** What can be wrong with a fee table somebody wrote. Rows count from 1. */
export const error = defineErrors('procedures', {
  'fee-table-unreadable': {
    status: 422,
    vi: 'Không đọc được bảng phí DMN: {reason}',
    en: 'The DMN fee table cannot be read: {reason}',
  },
  'fee-table-shape': {
    status: 422,
    vi: 'Bảng phí phải có một bảng quyết định với các cột: điều kiện, từ ngày, đến ngày; mã, tên, tên tiếng Anh, số tiền, số lần, căn cứ.',
    en: 'A fee table is one decision table with the columns: condition, from, to; key, name, English name, amount, quantity, legal basis.',
  },
  'fee-table-cell': {
    status: 422,
    vi: 'Bảng phí, dòng {row}, cột “{column}”: {cell} không đúng.',
    en: 'Fee table, row {row}, column "{column}": {cell} is wrong.',
  },
});
