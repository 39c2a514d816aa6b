import { createHash } from 'node:crypto';
import type { NationalRecord } from '#modules/provisioning';
import { isInternal } from './codes.ts';
import type { FactName, Facts, ReadRow } from './reading.ts';

/** One field of a record, before and after. */
export interface FieldChange {
  field: FactName;
  before?: unknown;
  after?: unknown;
}

/** Every field, in the order in which people read a procedure. */
export const FACTS: readonly FactName[] = [
  'name',
  'decision',
  'levels',
  'type',
  'sector',
  'ministryGroup',
  'subjects',
  'implementingAgencies',
  'competentAgency',
  'coordinatingAgency',
  'authorisedAgency',
  'receptionAddress',
  'steps',
  'channels',
  'cases',
  'results',
  'conditions',
  'legalBases',
  'sourceUrl',
];

const nothing = { levels: [], subjects: [], channels: [], cases: [], results: [], legalBases: [] };

/** What is known after a row: its facts replace, its fills complete, everything else stays. */
export function mergeRecord(before: NationalRecord | undefined, code: string, row: ReadRow): NationalRecord {
  const known: Partial<Record<FactName, unknown>> = before ?? {};
  const merged: Facts = {};
  for (const fact of FACTS) {
    const value = fact in row.facts ? row.facts[fact] : isKnown(known[fact]) ? known[fact] : row.fills[fact];
    if (value !== undefined) Object.assign(merged, { [fact]: value });
  }
  const { name = row.name, ...facts } = merged;
  // Nothing undefined was put in.
  return { code, name, ...nothing, ...(facts as Partial<NationalRecord>), internal: isInternal(code) };
}

const isKnown = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Fields that differ. Nothing to compare with: no field. */
export function changesBetween(before: NationalRecord | undefined, after: NationalRecord): FieldChange[] {
  if (!before) return [];
  return FACTS.filter((field) => canonical(before[field]) !== canonical(after[field])).map((field) => ({
    field,
    ...(before[field] !== undefined && { before: before[field] }),
    ...(after[field] !== undefined && { after: after[field] }),
  }));
}

/** SHA-256 of the canonical JSON (keys sorted): the same record has the same hash whatever file it came from. */
export const hashRecord = (record: NationalRecord): string =>
  createHash('sha256').update(canonical(record)).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
