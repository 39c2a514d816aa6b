import type { RecordChannel, RecordItem } from '#modules/provisioning';
import { channelOf, readCopies, readDuration, readFees } from './manner-words.ts';
import type { ReadRow } from './reading.ts';
import { LIMITS, readLine, readObjects, readText, type JsonObject } from './read-value.ts';
import { rowError } from './row-errors.ts';

/** Records as the portal of 2021 showed them: Vietnamese headings, no code. */
export const isStyle2021 = (object: JsonObject): boolean =>
  'title' in object && ('Trình tự thực hiện' in object || 'Cách thức thực hiện' in object);

/**
 * Nothing in such a record says when it was in force, so it only fills what nobody else has said. The code is found by name
 * later, when the whole catalogue is at hand.
 * @throws catalogue.row-*, catalogue.field-*
 */
export function readStyle2021(object: JsonObject): ReadRow {
  const name = readLine(object.title, { field: 'title', limit: LIMITS.name });
  if (!name) throw rowError('row-no-name', { field: 'title' });
  const field = (key: string) => ({ field: key });
  const items = readObjects(object['Thành phần hồ sơ'], field('Thành phần hồ sơ')).flatMap(readItem);
  const steps = readText(object['Trình tự thực hiện'], field('Trình tự thực hiện'));
  const fills = {
    name,
    implementingAgencies: readText(object['Cơ quan thực hiện'], field('Cơ quan thực hiện')),
    steps: steps && withoutMarks(steps),
    channels: readObjects(object['Cách thức thực hiện'], field('Cách thức thực hiện')).map(readChannel),
    cases: items.length > 0 ? [{ items }] : [],
  };
  return { format: 'style-2021', code: undefined, name, facts: {}, fills };
}

/** Ends of paragraphs that stayed when the page was turned into text. */
const withoutMarks = (text: string): string =>
  text
    .replace(/<\/?(p|br|div|span)[^>]{0,200}>/giu, '\n')
    .replace(/\n[ \n]*\n/gu, '\n')
    .trim();

function readChannel(row: JsonObject): RecordChannel {
  const said = readLine(row['Hình thức nộp'], { field: 'Hình thức nộp' }) ?? '';
  const channel = channelOf(said);
  if (!channel) throw rowError('field-unknown-word', { field: 'Hình thức nộp', value: said.slice(0, 60) });
  const time = readText(row['Thời hạn giải quyết'], { field: 'Thời hạn giải quyết' }) ?? '';
  const { free, fees, rest } = readFees(readText(row['Phí, lệ phí'], { field: 'Phí, lệ phí' }) ?? '');
  const duration = readDuration(time);
  const untold = 'unit' in duration || /^\d*$/.test(time) ? undefined : time;
  const note = [readText(row['Mô tả'], { field: 'Mô tả' }), untold, rest].filter((one) => one !== undefined).join('\n');
  return { channel, ...duration, free, fees, ...(note !== '' && { note }) };
}

function readItem(row: JsonObject): RecordItem[] {
  const name = readText(row['Tên giấy tờ'], { field: 'Tên giấy tờ' });
  if (!name) return [];
  const { originals, copies } = readCopies(
    readText(row['Số lượng - bản chính'], { field: 'Số lượng - bản chính' }) ?? '',
  );
  // The templates were links to a server that is gone, so there is no file to name.
  const tidied = withoutMarks(name).replace(/^[-+•] */u, '');
  return [{ name: tidied, kind: originals + copies > 0 ? 'paper' : 'note', originals, copies, hasTemplateFile: false }];
}
