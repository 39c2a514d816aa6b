import type { Bundle } from '#modules/procedures';
import { foldVietnamese, tidy } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Directory, DirectoryAgency } from './directory.ts';
import { error } from './errors.ts';
import { successorOf } from './ministries.ts';
import type { NationalRecord } from './record.ts';
import {
  agencyRoutes,
  communeCommittee,
  communeSectors,
  englishNames,
  ministryRoutes,
  sectorRoutes,
  type Route,
} from './routing-table.ts';
import { shorten } from './wording.ts';

export interface Routing {
  competent: Bundle['competent'];
  levels: Bundle['levels'];
  /** The ministry that decides where the province only receives and forwards. */
  decidedAbove?: Bilingual;
  /** The other agency of the joint procedure, where the record names one that is here. */
  joint?: DirectoryAgency;
}

/**
 * Who receives and decides here. The agency the record names, found in the directory by its name or by the published
 * table; else by sector, else by ministry. Throws `provisioning.no-agency` where the directory has nobody at all.
 */
export function routeOf(record: NationalRecord, directory: Directory): Routing {
  const agencies = candidates(directory);
  const said = [record.implementingAgencies, record.competentAgency].map((text) => foldVietnamese(text ?? ''));
  const levels = record.levels.filter((level) => level === 'province' || level === 'commune');
  const commune = isForCommune(record, said.join(' , '));
  const agency = commune ? undefined : agencyFor(record, said, agencies);
  const competent: Bundle['competent'] = agency ? { kind: 'department', code: agency.code } : { kind: 'commune' };
  const joint = jointAgency(record, agencies);
  return {
    competent,
    levels: commune && !levels.includes('commune') ? ['commune'] : levels.length > 0 ? levels : ['province'],
    ...(levels.length === 0 && record.levels.includes('ministry') ? { decidedAbove: decider(record) } : {}),
    ...(joint && joint.code !== agency?.code ? { joint } : {}),
  };
}

/** Communes are asked for by level, service centres only receive. */
const candidates = (directory: Directory): DirectoryAgency[] =>
  directory.filter(({ kind }) => kind === 'department' || kind === 'province');

/** Decided by the ward or commune: named so, or nobody named and no other body has the matter at that level. */
function isForCommune({ levels, sector, ministryGroup, subjects }: NationalRecord, said: string): boolean {
  if (!levels.includes('commune')) return false;
  if (!levels.includes('province') && communeSectors.test(foldVietnamese(sector ?? ''))) return true;
  const committee = said.search(communeCommittee);
  const body = said.search(localWords);
  if (committee >= 0) return body < 0 || committee < body || !levels.includes('province');
  if (body >= 0 || said.replaceAll(/[ ,]/gu, '') !== '') return false;
  if (find(sectorRoutes, foldVietnamese(sector ?? '')) || /cong-an/u.test(ministryGroup ?? '')) return false;
  return !levels.includes('province') || subjects.some((subject) => /công dân/iu.test(subject));
}

const localWords = new RegExp(
  [/\bso [a-z]/u, ...agencyRoutes.filter(({ local }) => local).map(({ words }) => words)]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

function agencyFor(record: NationalRecord, said: readonly string[], agencies: DirectoryAgency[]): DirectoryAgency {
  const byCode = (code: string | undefined) => agencies.find((agency) => agency.code === code);
  const sector = foldVietnamese(record.sector ?? '');
  const ministry = foldVietnamese((record.ministryGroup ?? '').replace(/-mt$/u, ' va moi truong').replaceAll('-', ' '));
  const local = agencyRoutes.filter((route) => route.local);
  const found =
    first(said, (text) => namedIn(text, agencies) ?? byCode(find(local, text)?.code)) ??
    byCode(find(sectorRoutes, sector)?.code) ??
    first(said, (text) => byCode(find(agencyRoutes, text)?.code)) ??
    byCode(find(ministryRoutes, ministry)?.code) ??
    byCode(find(agencyRoutes, sector)?.code) ??
    byCode('office') ??
    agencies.find(({ kind }) => kind === 'department') ??
    agencies[0];
  if (!found) throw error('no-agency', { code: record.code });
  return found;
}

function first<Value, Found>(values: readonly Value[], look: (value: Value) => Found | undefined): Found | undefined {
  for (const value of values) {
    const found = look(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The department whose own name stands in the words, wherever it says that department is: the one named first. */
function namedIn(said: string, agencies: readonly DirectoryAgency[]): DirectoryAgency | undefined {
  const found = agencies
    .map((agency) => ({ agency, at: said.indexOf(foldedName(agency)) }))
    .filter(({ agency, at }) => at >= 0 && agency.kind === 'department');
  return found.toSorted((a, b) => a.at - b.at)[0]?.agency;
}

const folded = new Map<string, string>();

function foldedName({ name }: DirectoryAgency): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size > 2000) folded.clear();
  const words = foldVietnamese(name);
  folded.set(name, words);
  return words;
}

/** The route whose words come first. */
function find(routes: readonly Route[], said: string): Route | undefined {
  if (said === '') return undefined;
  const found = routes.map((route) => ({ route, at: said.search(route.words) })).filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.route;
}

function jointAgency({ coordinatingAgency }: NationalRecord, agencies: DirectoryAgency[]): DirectoryAgency | undefined {
  const said = foldVietnamese(coordinatingAgency ?? '');
  const code = find(agencyRoutes, said)?.code;
  return said === '' ? undefined : (namedIn(said, agencies) ?? agencies.find((agency) => agency.code === code));
}

/** Words that could be any ministry. */
const namesNobody =
  /^(?:bộ trưởng$|bộ, |cơ quan (?:chuyên môn|chủ quản|trực tiếp|đại diện chủ)|đơn vị đầu mối|bộ phận tiếp|công an (?:tỉnh|cấp))/iu;

function decider(record: NationalRecord): Bilingual {
  const stated = tidy(
    (record.competentAgency ?? record.implementingAgencies ?? '')
      .replaceAll('_old', '')
      .split(/, (?=\p{Lu})| - /u)[0] ?? '',
  );
  const vi =
    stated === '' || namesNobody.test(stated)
      ? (ministries[record.ministryGroup ?? ''] ?? 'Bộ quản lý ngành')
      : shorten(stated, 120);
  const now = successorOf(vi, record.sector ?? '');
  if (now) return now;
  const words = foldVietnamese(vi);
  const known = englishNames.filter(([name]) => words.includes(name)).toSorted((a, b) => b[0].length - a[0].length)[0];
  return { vi, en: known?.[1] ?? (vi === 'Bộ quản lý ngành' ? 'competent ministry' : vi) };
}

const ministries: Record<string, string> = {
  'bo-cong-an': 'Bộ Công an',
  'bo-quoc-phong': 'Bộ Quốc phòng',
  'bo-tai-chinh': 'Bộ Tài chính',
  'bo-xay-dung': 'Bộ Xây dựng',
  'bo-nong-nghiep-mt': 'Bộ Nông nghiệp và Môi trường',
  'bo-tu-phap': 'Bộ Tư pháp',
  'ngan-hang-nha-nuoc': 'Ngân hàng Nhà nước Việt Nam',
  'toa-an-nhan-dan': 'Tòa án nhân dân tối cao',
};
