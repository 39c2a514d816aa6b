/**
 * One procedure as the national database publishes it (NĐ 63/2010/NĐ-CP art. 8), whatever file it was read from.
 * What a source lacks is absent or an empty list; words are as written there, in NFC.
 */
export interface NationalRecord {
  /** National code, e.g. `1.001193`. */
  code: string;
  name: string;
  /** Number of the decision that published it. */
  decision?: string;
  levels: ('ministry' | 'province' | 'commune' | 'other')[];
  type?: string;
  /** The sector in words, e.g. "Hộ tịch". */
  sector?: string;
  /** Who published it, e.g. `bo-tu-phap`. */
  ministryGroup?: string;
  /** The national list's words, e.g. "Công dân Việt Nam". */
  subjects: string[];
  implementingAgencies?: string;
  competentAgency?: string;
  coordinatingAgency?: string;
  authorisedAgency?: string;
  receptionAddress?: string;
  steps?: string;
  channels: RecordChannel[];
  cases: RecordCase[];
  results: { code?: string; name: string }[];
  conditions?: string;
  legalBases: { number: string; title?: string }[];
  sourceUrl?: string;
  /** National prefixes 5 and 6: between offices, filed by officers only. */
  internal: boolean;
}

/** One row of the manner table. A channel may have several rows: one a case or a difficulty. */
export interface RecordChannel {
  channel: 'direct' | 'online' | 'post';
  duration?: number;
  unit?: 'working_day' | 'day' | 'hour' | 'month';
  /** "Miễn phí" stands in the row; it proves nothing while a note beside it states an amount. */
  free: boolean;
  fees: RecordFee[];
  note?: string;
}

export interface RecordFee {
  /** "Phí", "Lệ phí", "Giá". */
  kind?: string;
  amount: number;
  /** As written: "Đồng", "USD". */
  currency: string;
  description?: string;
}

export interface RecordCase {
  title?: string;
  items: RecordItem[];
}

export interface RecordItem {
  name: string;
  /** `note`: 0 originals and 0 copies. */
  kind: 'paper' | 'note';
  originals: number;
  copies: number;
  /** The template's file name is then glued to the end of the name. */
  hasTemplateFile: boolean;
}
