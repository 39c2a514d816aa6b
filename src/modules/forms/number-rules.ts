import type { Problem } from '#platform/errors.ts';
import { problem } from './problem-text.ts';

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Whether it can be a tax number: 10 digits with a check digit, 13 with a branch, or the 12 of a person's own
 * number, which has none (TT 86/2024: a person's tax number is their personal number from 1 July 2025).
 */
export function isTaxNumber(value: string): boolean {
  if (/^\d{12}$/.test(value)) return true;
  if (!/^(\d{10}|\d{13})$/.test(value) || /^00|^..0{7}|^.{10}000$/.test(value)) return false;
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return 10 - (sum % 11) === Number(value[9]);
}

/** Số định danh: 12 digits; số chứng minh nhân dân of old papers: 9 digits. */
export const isIdentityNumber = (value: string): boolean => /^(\d{9}|\d{12})$/.test(value);

/** Mobile numbers since 2018 and landlines with their area code. */
export const isPhoneNumber = (value: string): boolean => /^0([35789]\d{8}|2\d{9})$/.test(value);

/** Social insurance number: 10 digits, without a check digit. */
export const isInsuranceNumber = (value: string): boolean => /^\d{10}$/.test(value);

/**
 * Codes of the 63 provinces as they were until June 2025 (TT 59/2021): numbers stay as issued after the mergers. Codes from
 * 100 on are countries, for births registered abroad.
 */
const FORMER_PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

const isKnownBirthPlace = (code: string): boolean => code >= '100' || FORMER_PROVINCES.has(code);

/** What is known of the same person elsewhere in the form. */
export interface Person {
  birthOn?: string | undefined;
  gender?: 'male' | 'female' | undefined;
}

/**
 * What looks odd in a personal number: digit 4 is century and sex, digits 5–6 the year of birth (TT 59/2021). Only a
 * warning: a number stays as it was issued, whatever was corrected later.
 */
export function identityNumberWarnings(at: string, value: string, person: Person): Problem[] {
  if (/^\d{9}$/.test(value)) return [problem(at, 'old-identity-number')];
  if (!/^\d{12}$/.test(value)) return [];
  const mark = Number(value[3]);
  const year = (19 + Math.floor(mark / 2)) * 100 + Number(value.slice(4, 6));
  const warnings: Problem[] = isKnownBirthPlace(value.slice(0, 3)) ? [] : [problem(at, 'identity-number-place')];
  if (person.birthOn && Number(person.birthOn.slice(0, 4)) !== year) warnings.push(problem(at, 'identity-number-year'));
  if (person.gender && (person.gender === 'female') !== (mark % 2 === 1))
    warnings.push(problem(at, 'identity-number-sex'));
  return warnings;
}
