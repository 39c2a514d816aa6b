import type { NationalRecord, RecordCase, RecordChannel, RecordItem } from '#modules/provisioning';
import { readCode } from './codes.ts';
import { readLegalBases } from './legal-bases.ts';
import type { Facts, ReadRow } from './reading.ts';
import {
  LIMITS,
  readFlag,
  readLine,
  readList,
  readNumber,
  readObjects,
  readText,
  readWord,
  type JsonObject,
} from './read-value.ts';
import { rowError } from './row-errors.ts';

/** The national portal's record of 2026, one JSON object a procedure. What an object does not mention stays as it was known. */
export const isNational = (object: JsonObject): boolean => 'code' in object && !('thu_tuc_id' in object);

/** @throws catalogue.row-*, catalogue.field-* */
export function readNational(object: JsonObject): ReadRow {
  const code = readCode(object.code);
  const name = readLine(object.name, { field: 'name', limit: LIMITS.name });
  if (!name) throw rowError('row-no-name', { field: 'name' });
  const facts: Facts = { name, ...lines(object), ...parts(object) };
  return { format: 'national-2026', code, name, facts, fills: {} };
}

const lineFields = {
  decision: 'decision',
  type: 'type',
  sector: 'sector',
  ministry_group: 'ministryGroup',
  source_url: 'sourceUrl',
} as const;

const textFields = {
  implementing_agencies: 'implementingAgencies',
  competent_agency: 'competentAgency',
  coordinating_agency: 'coordinatingAgency',
  authorised_agency: 'authorisedAgency',
  reception_address: 'receptionAddress',
  steps: 'steps',
  conditions: 'conditions',
} as const;

function lines(object: JsonObject): Facts {
  const facts: Facts = {};
  for (const [field, fact] of Object.entries(lineFields))
    if (field in object) facts[fact] = readLine(object[field], { field });
  for (const [field, fact] of Object.entries(textFields))
    if (field in object) facts[fact] = readText(object[field], { field });
  return facts;
}

function parts(object: JsonObject): Facts {
  const facts: Facts = {};
  if ('levels' in object) facts.levels = words(object.levels, 'levels').map((word) => readWord(word, levels, 'levels'));
  if ('subjects' in object) facts.subjects = words(object.subjects, 'subjects');
  if ('channels' in object) facts.channels = readObjects(object.channels, { field: 'channels' }).map(readChannel);
  if ('dossier' in object) facts.cases = readObjects(object.dossier, { field: 'dossier' }).map(readCase);
  if ('results' in object) facts.results = readObjects(object.results, { field: 'results' }).flatMap(readResult);
  if ('legal_codes' in object || 'legal_text' in object) {
    facts.legalBases = readLegalBases(
      words(object.legal_codes, 'legal_codes'),
      readText(object.legal_text, { field: 'legal_text' }) ?? '',
    );
  }
  return facts;
}

const words = (value: unknown, field: string): string[] =>
  readList(value, { field }).flatMap((one) => readLine(one, { field }) ?? []);

const levels: Record<string, NationalRecord['levels'][number]> = {
  ministry: 'ministry',
  province: 'province',
  commune: 'commune',
  other: 'other',
};
const channels: Record<string, RecordChannel['channel']> = { direct: 'direct', online: 'online', post: 'post' };
const units: Record<string, NonNullable<RecordChannel['unit']>> = {
  working_day: 'working_day',
  day: 'day',
  hour: 'hour',
  month: 'month',
};

function readChannel(row: JsonObject): RecordChannel {
  const duration = readNumber(row.duration, { field: 'channels.duration', limit: 10_000 });
  const note = readText(row.note, { field: 'channels.note' });
  return {
    channel: readWord(row.channel, channels, 'channels.channel'),
    ...(duration !== undefined && { duration }),
    ...(row.unit !== null && row.unit !== undefined && { unit: readWord(row.unit, units, 'channels.unit') }),
    free: readFlag(row.free, { field: 'channels.free' }) ?? false,
    fees: readObjects(row.fees, { field: 'channels.fees' }).map((fee) => {
      const kind = readLine(fee.kind, { field: 'channels.fees.kind' });
      const description = readText(fee.description, { field: 'channels.fees.description' });
      return {
        ...(kind !== undefined && { kind }),
        amount: readNumber(fee.amount, { field: 'channels.fees.amount' }) ?? 0,
        currency: readLine(fee.currency, { field: 'channels.fees.currency', limit: 40 }) ?? 'VND',
        ...(description !== undefined && { description }),
      };
    }),
    ...(note !== undefined && { note }),
  };
}

function readCase(row: JsonObject): RecordCase {
  const title = readText(row.case, { field: 'dossier.case' });
  const items = readObjects(row.items, { field: 'dossier.items' }).flatMap(readItem);
  return { ...(title !== undefined && { title }), items };
}

function readItem(row: JsonObject): RecordItem[] {
  const glued = readText(row.name, { field: 'dossier.items.name' });
  if (!glued) return [];
  const said = readNumber(row.originals, { field: 'dossier.items.originals' }) ?? 0;
  const { name, originals } = unglue(glued, said);
  const copies = readNumber(row.copies, { field: 'dossier.items.copies', limit: 1000 }) ?? 0;
  const hasTemplateFile = readFlag(row.has_template_file, { field: 'dossier.items.has_template_file' }) ?? false;
  return [{ name, kind: originals + copies > 0 ? 'paper' : 'note', originals, copies, hasTemplateFile }];
}

/** Words a figure must follow: a number of originals that begins with it was glued to it. */
const OPEN_END = /(\/|\.|-|số|năm|điều|khoản|nghị định|thông tư|tháng|ngày|mẫu|phụ lục)$/iu;

/**
 * The crawl joined cells: "… ngày 25/6/" and "2024" and "1" became 20241 originals. Of such a number the last digit is the
 * count, what stands before it ends the name.
 */
function unglue(name: string, originals: number): { name: string; originals: number } {
  const digits = String(originals);
  const glued = originals >= 100 || (originals >= 10 && OPEN_END.test(name));
  if (!glued || !Number.isInteger(originals)) return { name, originals };
  const end = digits.slice(0, -1);
  return { name: `${name}${/[\p{L}]$/u.test(name) ? ' ' : ''}${end}`, originals: Number(digits.at(-1)) };
}

function readResult(row: JsonObject): NationalRecord['results'] {
  const name = readText(row.name, { field: 'results.name' });
  const code = readLine(row.code, { field: 'results.code', limit: 60 });
  return name ? [{ ...(code !== undefined && { code }), name }] : [];
}
