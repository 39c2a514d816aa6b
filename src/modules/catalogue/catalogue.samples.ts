import { existsSync } from 'node:fs';

/** Where the catalogue for tests lies, beside the project; it is not part of it. */
const folder = new URL('../../../../shared/data/procedures/', import.meta.url);

/** Path of a file of it; undefined where it is not at hand. */
export function catalogueFile(name: string): string | undefined {
  const path = new URL(name, folder).pathname;
  return existsSync(path) ? path : undefined;
}

/** A record of 2026 as the portal gives it, small and made up. */
export const aRecord = (code: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  code,
  name: `Cấp giấy phép thử nghiệm số ${code}`,
  ministry_group: 'bo-tu-phap',
  decision: '1/QĐ-BTP',
  levels: ['province'],
  type: 'TTHC được giao luật quy định chi tiết',
  sector: 'Thử nghiệm',
  subjects: ['Công dân Việt Nam'],
  implementing_agencies: 'Sở Tư pháp',
  competent_agency: null,
  steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
  channels: [
    { channel: 'online', duration: 5, unit: 'working_day', free: true, fees: [], note: 'Miễn phí' },
    { channel: 'direct', duration: 7, unit: 'working_day', free: true, fees: [], note: 'Miễn phí' },
  ],
  dossier: [
    { case: null, items: [{ name: 'Đơn đề nghị', kind: 'paper', originals: 1, copies: 0, has_template_file: false }] },
  ],
  results: [{ code: 'KQ.G15.000001', name: 'Giấy phép' }],
  conditions: null,
  legal_codes: ['01/2020/NĐ-CP'],
  legal_text: 'Nghị định về thử nghiệm01/2020/NĐ-CP',
  source_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/x',
  internal: false,
  ...over,
});

export const lines = (...records: readonly unknown[]): string =>
  records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');

/** The bytes of a text in pieces of an awkward size. */
export async function* bytesOf(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}
