import { createHash } from 'node:crypto';
import { foldVietnamese } from '#platform/text.ts';
import { rowError } from './row-errors.ts';

/** `1.001612` or, as a province applies it, `1.001612.000.00.00.H19`: the national code is the first part. */
const CODE = /^(\d\.\d{6})(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$/;

/** @throws catalogue.row-no-code, catalogue.row-bad-code */
export function readCode(value: unknown): string {
  const text = typeof value === 'number' ? value.toFixed(6) : typeof value === 'string' ? value.trim() : '';
  if (text === '') throw rowError('row-no-code', { field: 'code' });
  const found = CODE.exec(text)?.[1];
  if (!found) throw rowError('row-bad-code', { field: 'code', value: text.slice(0, 40) });
  return found;
}

/** National prefixes 5 and 6: procedures between offices. */
export const isInternal = (code: string): boolean => /^[56]\./.test(code);

/** A name as people who look for the same procedure would fold it: no tone marks, no "Thủ tục" in front. */
export const foldName = (name: string): string =>
  foldVietnamese(name)
    .replace(/^thu tuc /, '')
    .replace(/[ .]+$/, '');

const PROVISIONAL = 'TAM.';

/**
 * The code of a procedure whose source has none: `TAM.` ("tạm", provisional) and eight digits of the folded name's SHA-256.
 * The same name always gets the same code, and nobody takes it for a national one.
 */
export const provisionalCode = (name: string): string =>
  PROVISIONAL + createHash('sha256').update(foldName(name)).digest('hex').slice(0, 8).toUpperCase();

export const isProvisional = (code: string): boolean => code.startsWith(PROVISIONAL);
