import type { Bilingual } from '#platform/text.ts';

/** A public service as it counts while one version is in force. */
export interface Service {
  code: string;
  name: Bilingual;
  sector: { code: string; name: Bilingual };
  /** Department that decides; null where every commune does. */
  competentCode: string | null;
  level: number;
  fullyOnline: boolean;
  validFrom: string;
  validTo: string | null;
}

/** Dossiers of a procedure, with an agency or in a month where asked apart. */
export interface Filed {
  code: string;
  /** Agency id, or month `2026-11`; '' when not asked apart. */
  part: string;
  online: number;
  total: number;
}

/** The columns of the table the programme of 2020 was written from, and two more. */
export interface Indicators {
  procedures: number;
  /** Online at level 3 or 4 (NĐ 43/2011/NĐ-CP). */
  online: number;
  /** Toàn trình (NĐ 224/2026/NĐ-CP). */
  fullyOnline: number;
  /** Of those online, with at least one dossier in the period. */
  used: number;
  filedOnline: number;
  filed: number;
}

/** Services in force on a day, one a procedure. */
export const inForceOn = (services: readonly Service[], day: string): Service[] =>
  services.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day));

/** Counts services in force and the dossiers filed for them; dossiers of procedures that ended meanwhile count too. */
export function countIndicators(services: readonly Service[], filed: readonly Filed[]): Indicators {
  const used = new Set(filed.filter(({ total }) => total > 0).map(({ code }) => code));
  const online = services.filter(({ level }) => level >= 3);
  return {
    procedures: services.length,
    online: online.length,
    fullyOnline: services.filter(({ fullyOnline }) => fullyOnline).length,
    used: online.filter(({ code }) => used.has(code)).length,
    filedOnline: filed.reduce((sum, one) => sum + one.online, 0),
    filed: filed.reduce((sum, one) => sum + one.total, 0),
  };
}

/** Part of a whole in percent to two decimals, as the programme printed it; undefined of nothing. */
export const share = (part: number, whole: number): number | undefined =>
  whole > 0 ? Math.round((part / whole) * 10_000) / 100 : undefined;
