import { existsSync, readFileSync } from 'node:fs';
import type { NationalRecord, RecordChannel, RecordItem } from './record.ts';

/** Where the catalogue for tests lies, beside the project; it is not part of it. */
const catalogue = new URL('../../../../shared/data/procedures/tthc-2026-full.jsonl', import.meta.url);

/** The whole catalogue as records, or nothing where it is not at hand. */
export function nationalRecords(): NationalRecord[] {
  if (!existsSync(catalogue)) return [];
  const lines = readFileSync(catalogue, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  // The file's own shape, described in its README.
  return lines.map((line) => toRecord(JSON.parse(line) as Line));
}

interface Line {
  code: string;
  name: string;
  ministry_group: string;
  decision: string | null;
  levels: NationalRecord['levels'];
  type: string | null;
  sector: string | null;
  subjects: string[] | null;
  implementing_agencies: string | null;
  competent_agency: string | null;
  coordinating_agency: string | null;
  steps: string | null;
  channels: (Omit<RecordChannel, 'duration' | 'unit' | 'note'> & {
    duration: number | null;
    unit: RecordChannel['unit'] | null;
    note: string | null;
  })[];
  dossier: {
    case: string | null;
    items: {
      name: string;
      kind?: 'paper' | 'note';
      originals: number | null;
      copies: number | null;
      has_template_file: boolean;
    }[];
  }[];
  results: { code: string | null; name: string }[];
  conditions: string | null;
  legal_codes: string[];
  source_url: string | null;
  internal: boolean;
}

const known = <Key extends string>(stated: Record<Key, string | null>): Partial<Record<Key, string>> =>
  // Only what is there is kept, under the same names.
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value)) as Partial<Record<Key, string>>;

const toRecord = (line: Line): NationalRecord => ({
  code: line.code,
  name: line.name.normalize('NFC'),
  levels: line.levels,
  subjects: line.subjects ?? [],
  ...known({
    decision: line.decision,
    type: line.type,
    sector: line.sector,
    ministryGroup: line.ministry_group,
    implementingAgencies: line.implementing_agencies,
    competentAgency: line.competent_agency,
    coordinatingAgency: line.coordinating_agency,
    steps: line.steps,
    conditions: line.conditions,
    sourceUrl: line.source_url,
  }),
  channels: line.channels.map(({ duration, unit, note, ...row }) => ({
    ...row,
    ...(duration === null ? {} : { duration }),
    ...(unit ? { unit } : {}),
    ...(note === null ? {} : { note }),
  })),
  cases: line.dossier.map(({ case: title, items }) => ({ ...(title ? { title } : {}), items: items.map(toItem) })),
  results: line.results.map(({ code, name }) => ({ name, ...(code ? { code } : {}) })),
  legalBases: line.legal_codes.map((number) => ({ number })),
  internal: line.internal,
});

const toItem = ({
  name,
  kind,
  originals,
  copies,
  has_template_file,
}: Line['dossier'][number]['items'][number]): RecordItem => ({
  name: name.normalize('NFC'),
  kind: kind ?? 'note',
  originals: originals ?? 0,
  copies: copies ?? 0,
  hasTemplateFile: has_template_file,
});
