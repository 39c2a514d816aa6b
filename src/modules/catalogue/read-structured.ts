import type { RecordChannel, RecordItem } from '#modules/provisioning';
import { readCode } from './codes.ts';
import { channelOf, levelOf, readCopies, readDuration, readFees, splitSubjects, splitWords } from './manner-words.ts';
import type { ReadRow } from './reading.ts';
import { isObject, LIMITS, readLine, readObjects, readText, type JsonObject } from './read-value.ts';
import { rowError } from './row-errors.ts';

/** Records taken from the official ChiTietTTHC documents: words under headings, and three tables. */
export const isStructured = (object: JsonObject): boolean => 'thu_tuc_id' in object && isObject(object.metadata);

/** @throws catalogue.row-*, catalogue.field-* */
export function readStructured(object: JsonObject): ReadRow {
  const [metadata, content, tables] = [part(object, 'metadata'), part(object, 'content'), part(object, 'tables')];
  const code = readCode(metadata['mã_thủ_tục'] ?? object.thu_tuc_id);
  const line = (value: unknown, field: string) => stated(readLine(value, { field }));
  const text = (value: unknown, field: string) => stated(readText(value, { field }));
  const name = readLine(metadata['tên_thủ_tục'], { field: 'tên_thủ_tục', limit: LIMITS.name });
  if (!name) throw rowError('row-no-name', { field: 'tên_thủ_tục' });
  const result = text(content['kết_quả_thực_hiện'], 'kết_quả_thực_hiện');
  const facts = {
    name,
    decision: line(metadata['số_quyết_định'], 'số_quyết_định')?.replace(/^Quyết định số /u, ''),
    levels: [...new Set(splitWords(line(metadata['cấp_thực_hiện'], 'cấp_thực_hiện') ?? '').map(levelOf))],
    type: line(metadata['loại_thủ_tục'], 'loại_thủ_tục'),
    sector: line(metadata['lĩnh_vực'], 'lĩnh_vực'),
    subjects: splitSubjects(line(content['đối_tượng_thực_hiện'], 'đối_tượng_thực_hiện') ?? ''),
    implementingAgencies: text(content['cơ_quan_thực_hiện'], 'cơ_quan_thực_hiện'),
    competentAgency: text(content['cơ_quan_có_thẩm_quyền'], 'cơ_quan_có_thẩm_quyền'),
    coordinatingAgency: text(content['cơ_quan_phối_hợp'], 'cơ_quan_phối_hợp'),
    authorisedAgency: text(content['cơ_quan_được_ủy_quyền'], 'cơ_quan_được_ủy_quyền'),
    receptionAddress: text(content['địa_chỉ_tiếp_nhận_hs'], 'địa_chỉ_tiếp_nhận_hs'),
    steps: text(content['trình_tự_thực_hiện'], 'trình_tự_thực_hiện'),
    conditions: text(content['yêu_cầu_điều_kiện_thực_hiện'], 'yêu_cầu_điều_kiện_thực_hiện'),
    channels: readObjects(tables.hinh_thuc_nop, { field: 'hinh_thuc_nop' }).map(readChannel),
    cases: casesOf(readObjects(tables.thanh_phan_ho_so, { field: 'thanh_phan_ho_so' }).flatMap(readItem)),
    results: result ? [{ name: result }] : [],
    legalBases: readObjects(tables.can_cu_phap_ly, { field: 'can_cu_phap_ly' }).flatMap(readBasis),
  };
  return { format: 'structured', code, name, facts, fills: {} };
}

function part(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  if (value === null || value === undefined) return {};
  if (!isObject(value)) throw rowError('field-wrong-type', { field, wanted: 'đối tượng / an object' });
  return value;
}

/** "Không có thông tin" and "Không" fill a box that is empty. */
const stated = (value: string | undefined): string | undefined =>
  value === undefined || /^(không có thông tin|không có|không)\.?$/iu.test(value) ? undefined : value;

const casesOf = (items: RecordItem[]) => (items.length > 0 ? [{ items }] : []);

function readChannel(row: JsonObject): RecordChannel {
  const said = readLine(row.hinh_thuc, { field: 'hinh_thuc' }) ?? '';
  const channel = channelOf(said);
  if (!channel) throw rowError('field-unknown-word', { field: 'hinh_thuc', value: said.slice(0, 60) });
  const { free, fees, rest } = readFees(readText(row.phi_le_phi, { field: 'phi_le_phi' }) ?? '');
  const words = [readText(row.mo_ta, { field: 'mo_ta' }), rest].filter((one) => one !== undefined).join('\n');
  const duration = readDuration(readLine(row.thoi_han_giai_quyet, { field: 'thoi_han_giai_quyet' }) ?? '');
  return { channel, ...duration, free, fees, ...(words !== '' && { note: words }) };
}

/** The document's columns are shifted by one: the template's name stands under "so_luong", the numbers under "ghi_chu". */
function readItem(row: JsonObject): RecordItem[] {
  const name = readText(row.ten_giay_to, { field: 'ten_giay_to' });
  if (!name) return [];
  const template = readLine(row.so_luong, { field: 'so_luong' });
  const { originals, copies } = readCopies(readText(row.ghi_chu, { field: 'ghi_chu' }) ?? '');
  const kind = originals + copies > 0 ? 'paper' : 'note';
  return [{ name: template ? `${name} ${template}` : name, kind, originals, copies, hasTemplateFile: !!template }];
}

/** Where the number is cut short ("12"), the title still has the whole of it. */
function readBasis(row: JsonObject): { number: string; title?: string }[] {
  const said = readLine(row.so_ky_hieu, { field: 'so_ky_hieu' }) ?? '';
  const title = readLine(row.trich_yeu, { field: 'trich_yeu' });
  const whole = /\d{1,4}\/\d{4}\/[\p{L}\d-]+/u.exec(title ?? '')?.[0];
  const number = said.includes('/') ? said : (whole ?? said);
  return number === '' ? [] : [{ number, ...(title !== undefined && { title }) }];
}
