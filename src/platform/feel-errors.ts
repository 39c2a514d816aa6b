import { defineErrors } from './errors.ts';

/** What can be wrong with a FEEL expression. `position` counts characters from 1. */
export const feelError = defineErrors('platform', {
  'feel-syntax': {
    status: 422,
    vi: 'Biểu thức FEEL viết sai ở ký tự thứ {position}: {near}',
    en: 'The FEEL expression is wrong at character {position}: {near}',
  },
  'feel-too-long': {
    status: 422,
    vi: 'Biểu thức FEEL dài quá {limit} ký tự.',
    en: 'The FEEL expression is longer than {limit} characters.',
  },
  'feel-too-deep': {
    status: 422,
    vi: 'Biểu thức FEEL lồng nhau quá {limit} tầng.',
    en: 'The FEEL expression is nested deeper than {limit} levels.',
  },
  'feel-refused': {
    status: 422,
    vi: 'Biểu thức FEEL dùng cách viết chưa được nhận ở ký tự thứ {position}: {near}',
    en: 'The FEEL expression uses a form that is not accepted at character {position}: {near}',
  },
  'feel-too-large': {
    status: 422,
    vi: 'Dữ liệu quá lớn để tính biểu thức FEEL.',
    en: 'The data is too large for this FEEL expression.',
  },
  'feel-failed': {
    status: 422,
    vi: 'Không tính được biểu thức FEEL: {reason}',
    en: 'The FEEL expression could not be evaluated: {reason}',
  },
});
