import type { Agency } from '#modules/registers';
import type { Bilingual } from '#platform/text.ts';
import { countIndicators, inForceOn, type Filed, type Indicators, type Service } from './indicators.ts';
import { monthsOf, periodWords, type Period } from './period.ts';

/** How the whole is taken apart. */
export type By = 'sector' | 'agency' | 'commune' | 'month' | 'procedure';

/** What is looked at: everything, a sector, an agency (`commune`: what communes decide), one commune. */
export interface Within {
  sector?: string | undefined;
  agency?: string | undefined;
  commune?: string | undefined;
}

export interface Line extends Indicators {
  key: string;
  name: Bilingual;
}

/** What is counted: `filed` comes apart by agency or month as `by` needs it. */
export interface Counted {
  services: readonly Service[];
  filed: readonly Filed[];
  agencies: readonly Agency[];
  period: Period;
}

/** The services and dossiers within a sector, agency or commune. */
export function narrow(counted: Counted, { sector, agency, commune }: Within): Counted {
  const latest = new Map(counted.services.map((service) => [service.code, service]));
  const wanted = (service: Service | undefined): boolean =>
    service !== undefined &&
    (!sector || service.sector.code === sector) &&
    (!agency || (service.competentCode ?? 'commune') === agency) &&
    (!commune || service.competentCode === null);
  const communeId = commune && counted.agencies.find(({ code }) => code === commune)?.id;
  return {
    ...counted,
    services: counted.services.filter(wanted),
    filed: counted.filed.filter(({ code, part }) => wanted(latest.get(code)) && (!communeId || part === communeId)),
  };
}

/** The whole of what was narrowed to. */
export const wholeOf = ({ services, filed, period }: Counted): Indicators =>
  countIndicators(inForceOn(services, period.to), filed);

export function breakDown(counted: Counted, by: By): Line[] {
  if (by === 'month') return byMonth(counted);
  if (by === 'commune') return byCommune(counted);
  const lines = by === 'sector' ? bySector : by === 'agency' ? byAgency : byProcedure;
  return group(counted, lines(counted)).toSorted(mostFirst);
}

const mostFirst = (a: Line, b: Line): number =>
  b.filed - a.filed || b.procedures - a.procedures || a.name.vi.localeCompare(b.name.vi, 'vi');

type Naming = (service: Service) => { key: string; name: Bilingual };

const bySector = (): Naming => (service) => ({ key: service.sector.code, name: service.sector.name });
const byProcedure = (): Naming => (service) => ({ key: service.code, name: service.name });

function byAgency({ agencies }: Counted): Naming {
  const named = new Map(agencies.map(({ code, name, nameEn }) => [code, { vi: name, en: nameEn }]));
  return ({ competentCode }) =>
    competentCode === null
      ? { key: 'commune', name: { vi: 'Các phường, xã', en: 'Wards and communes' } }
      : { key: competentCode, name: named.get(competentCode) ?? { vi: competentCode, en: competentCode } };
}

function group({ services, filed, period }: Counted, naming: Naming): Line[] {
  const groups = new Map<string, { name: Bilingual; services: Service[]; filed: Filed[] }>();
  const latest = new Map(services.map((service) => [service.code, service]));
  const of = (service: Service) => {
    const { key, name } = naming(service);
    const known = groups.get(key) ?? { name, services: [], filed: [] };
    groups.set(key, known);
    return known;
  };
  for (const service of inForceOn(services, period.to)) of(service).services.push(service);
  for (const one of filed) {
    const service = latest.get(one.code);
    if (service) of(service).filed.push(one);
  }
  return [...groups].map(([key, { name, ...counted }]) => ({
    key,
    name,
    ...countIndicators(counted.services, counted.filed),
  }));
}

function byMonth({ services, filed, period }: Counted): Line[] {
  return monthsOf(period).map((month) => ({
    key: month.key,
    name: periodWords(month.key),
    ...countIndicators(
      inForceOn(services, month.to),
      filed.filter(({ part }) => part === month.key),
    ),
  }));
}

function byCommune({ services, filed, agencies, period }: Counted): Line[] {
  const decided = inForceOn(services, period.to).filter(({ competentCode }) => competentCode === null);
  const byAgencyId = Map.groupBy(filed, ({ part }) => part);
  return agencies
    .filter(({ kind }) => kind === 'commune')
    .map(({ id, code, name, nameEn }) => ({
      key: code,
      name: { vi: name, en: nameEn },
      ...countIndicators(decided, byAgencyId.get(id) ?? []),
    }))
    .toSorted(mostFirst);
}
