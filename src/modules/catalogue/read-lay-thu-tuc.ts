import type { NationalRecord, RecordChannel, RecordItem } from '#modules/provisioning';
import { readCode } from './codes.ts';
import { splitSubjects, unitOf } from './manner-words.ts';
import type { Facts, ReadRow } from './reading.ts';
import {
  isObject,
  LIMITS,
  readLine,
  readNumber,
  readObjects,
  readText,
  readWord,
  type JsonObject,
} from './read-value.ts';
import { rowError } from './row-errors.ts';

/** What the national service LayThuTuc answers: names in capitals, tables inside tables. */
export const isLayThuTuc = (object: JsonObject): boolean => 'MATTHC' in object;

/** Only what the answer mentions is known by it. @throws catalogue.row-*, catalogue.field-* */
export function readLayThuTuc(object: JsonObject): ReadRow {
  const code = readCode(object.MATTHC);
  const name = readLine(object.TENTTHC, { field: 'TENTTHC', limit: LIMITS.name });
  if (!name) throw rowError('row-no-name', { field: 'TENTTHC' });
  const facts: Facts = { name };
  for (const [field, read] of Object.entries(readers))
    if (field in object) Object.assign(facts, read(object[field], field));
  return { format: 'lay-thu-tuc', code, name, facts, fills: {} };
}

const readers: Record<string, (value: unknown, field: string) => Facts> = {
  LINHVUCTHUCHIEN: (value, field) => ({ sector: rows(value, field).flatMap((row) => line(row, 'TENLINHVUC'))[0] }),
  TRINHTUTHUCHIEN: (value, field) => ({ steps: rows(value, field).map(stepsOf).join('\n') || undefined }),
  CACHTHUCTHUCHIEN: (value, field) => ({ channels: rows(value, field).flatMap(channelsOf) }),
  THANHPHANHOSO: (value, field) => ({ cases: rows(value, field).map(caseOf) }),
  KETQUATHUCHIEN: (value, field) => ({ results: rows(value, field).flatMap(resultOf) }),
  CANCUPHAPLY: (value, field) => ({ legalBases: rows(value, field).flatMap(basisOf) }),
  COQUANTHUCHIEN: (value, field) => ({
    implementingAgencies:
      rows(value, field)
        .flatMap((row) => line(row, 'TENDONVI'))
        .join(', ') || undefined,
  }),
  YEUCAU: (value, field) => ({ conditions: readText(value, { field }) }),
  MOTADOITUONGTHUCHIEN: (value, field) => ({ subjects: splitSubjects(readLine(value, { field }) ?? '') }),
};

/** Services send one row bare and several in a list. */
const rows = (value: unknown, field: string): JsonObject[] => readObjects(isObject(value) ? [value] : value, { field });

const line = (row: JsonObject, field: string): string[] => {
  const text = readLine(row[field], { field });
  return text === undefined ? [] : [text];
};

const text = (row: JsonObject, field: string): string | undefined => readText(row[field], { field });

function stepsOf(row: JsonObject): string {
  const said = Array.isArray(row.TRINHTU) ? row.TRINHTU : [row.TRINHTU];
  // A step is a text, or an object with the text in it.
  const steps = said.map((one) =>
    isObject(one) ? (text(one, 'MOTA') ?? text(one, 'TRINHTU')) : readText(one, { field: 'TRINHTU' }),
  );
  return [text(row, 'TRUONGHOP'), ...steps].filter((one) => one !== undefined).join('\n');
}

const channels: Record<string, RecordChannel['channel']> = { '1': 'direct', '2': 'online', '3': 'post' };

function channelsOf(row: JsonObject): RecordChannel[] {
  const channel = readWord(row.KENH, channels, 'KENH');
  const times = rows(row.THOIGIAN, 'THOIGIAN');
  return (times.length > 0 ? times : [{}]).map((time) => {
    const duration = readNumber(time.THOIGIANGIAIQUYET, { field: 'THOIGIANGIAIQUYET', limit: 10_000 });
    const unit = unitOf(line(time, 'DONVITINH')[0] ?? '');
    const fees = rows(time.PHILEPHI, 'PHILEPHI').flatMap(feeOf);
    const note = text(time, 'MOTA');
    return {
      channel,
      ...(duration && { duration }),
      ...(unit && { unit }),
      free: false,
      fees: fees.filter(({ amount }) => amount > 0),
      ...(note !== undefined && { note }),
    };
  });
}

function feeOf(row: JsonObject): RecordChannel['fees'] {
  const amount = readNumber(row.SOTIEN, { field: 'SOTIEN' });
  if (amount === undefined) return [];
  const description = text(row, 'MOTA');
  return [{ amount, currency: line(row, 'DONVI')[0] ?? 'VND', ...(description !== undefined && { description }) }];
}

function caseOf(row: JsonObject): NationalRecord['cases'][number] {
  const title = text(row, 'TRUONGHOP');
  return { ...(title !== undefined && { title }), items: rows(row.GIAYTO, 'GIAYTO').flatMap(itemOf) };
}

function itemOf(row: JsonObject): RecordItem[] {
  const name = text(row, 'TENGIAYTO');
  if (!name) return [];
  const template = line(row, 'TENMAUDON')[0];
  const originals = readNumber(row.SOBANCHINH, { field: 'SOBANCHINH', limit: 1000 }) ?? 0;
  const copies = readNumber(row.SOBANSAO, { field: 'SOBANSAO', limit: 1000 }) ?? 0;
  const kind = originals + copies > 0 ? 'paper' : 'note';
  return [{ name: template ? `${name} ${template}` : name, kind, originals, copies, hasTemplateFile: !!template }];
}

function resultOf(row: JsonObject): NationalRecord['results'] {
  const name = text(row, 'TENKETQUA');
  const code = line(row, 'MAKETQUA')[0];
  return name ? [{ ...(code !== undefined && { code }), name }] : [];
}

function basisOf(row: JsonObject): NationalRecord['legalBases'] {
  const title = line(row, 'TENVANBAN')[0];
  return line(row, 'SOVANBAN').map((number) => ({ number, ...(title !== undefined && { title }) }));
}
