import type { NotOnlineReason, ServiceStanding } from '#modules/procedures';
import type { Narrowing } from './paths.ts';

export type ReasonKey = NotOnlineReason['key'];

export const reasonKeys = [
  'fee-unsettled',
  'no-online-channel',
  'field-check',
  'originals-to-be-seen',
  'presence-required',
  'other',
] as const satisfies readonly ReasonKey[];

/** How many services there are of each class, level and reason; a service with two reasons counts under both. */
export interface Counts {
  all: number;
  full: number;
  part: number;
  levels: Map<string, number>;
  reasons: Map<ReasonKey, number>;
  /** Whose amendments no longer fit the record. */
  unfit: number;
}

export function countServices(services: readonly ServiceStanding[], unfit: ReadonlySet<string>): Counts {
  const full = services.filter(({ fullyOnline }) => fullyOnline).length;
  const count = (fits: (service: ServiceStanding) => boolean): number => services.filter(fits).length;
  return {
    all: services.length,
    full,
    part: services.length - full,
    levels: new Map(
      ['4', '3', '2', '1', '0'].map((level) => [level, count((service) => String(service.level ?? 0) === level)]),
    ),
    reasons: new Map(reasonKeys.map((key) => [key, count(({ reasons }) => reasons.includes(key))])),
    unfit: count(({ code }) => unfit.has(code)),
  };
}

/** Those a narrowing keeps. */
export const narrowed = (
  services: readonly ServiceStanding[],
  { kind, level, reason, look }: Narrowing,
  unfit: ReadonlySet<string>,
): ServiceStanding[] =>
  services.filter(
    (service) =>
      (look === undefined || unfit.has(service.code)) &&
      (kind === undefined || service.fullyOnline === (kind === 'full')) &&
      (level === undefined || String(service.level ?? 0) === level) &&
      (reason === undefined || service.reasons.some((key) => key === reason)),
  );
