import type { FormDefinition } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';
import type { Limit } from '#platform/working-time.ts';

/**
 * A procedure version as one document: everything needed to inform, file, handle and return.
 * Content-addressed (SHA-256 of its canonical JSON), valid from–to, never edited after publication.
 */
export interface Bundle {
  /** National code, e.g. `1.001193` (NĐ 63/2010 Đ8 lists the mandatory parts). */
  code: string;
  name: Bilingual;
  /** What people call it: "Giấy khai sinh cho con". */
  everydayName: Bilingual;
  summary: Bilingual;
  /** Words people search with, unaccented or not, Vietnamese and English. */
  keywords: string[];
  sector: { code: string; name: Bilingual };
  /** One of the programme's ten priority sectors, where it belongs to one. */
  prioritySector?: PrioritySector;
  lifeEvents: LifeEvent[];
  subjects: Subject[];
  /** Levels of government that decide it. */
  levels: ('province' | 'commune')[];
  /** Who decides: every commune's People's Committee, or one department by its code in the office directory. */
  competent: { kind: 'commune' } | { kind: 'department'; code: string };
  /** Result delivered for whom, what steps a person sees. */
  steps: Bilingual[];
  conditions?: Bilingual;
  channels: Channel[];
  cases: Case[];
  fees: Fee[];
  /** Fees nobody has settled yet: the citizen sees "to be notified", the officer sets the amount at intake. */
  unsettledFees?: UnsettledFee[];
  results: { code: string; name: Bilingual; template: ResultTemplate }[];
  legalBases: { number: string; title: Bilingual }[];
  /** Toàn trình (NĐ 224/2026/NĐ-CP) or the published reasons why not. */
  fullyOnline: { yes: true } | { yes: false; reasons: NotOnlineReason[] };
  form: FormDefinition;
  /** `standard`, or a BPMN 2.0 file beside the bundle. */
  process: { kind: 'standard' } | { kind: 'joint'; with: string } | { kind: 'file'; file: string };
  clock: { policy: 'extend' | 'restart' };
  /** Only officers file it (national prefixes 5 and 6); absent: public. */
  internal?: true;
  /** The ministry that decides where the province only receives and forwards; absent: decided here. */
  decidedAbove?: Bilingual;
  /** The national record it was made from; absent: made by hand. */
  source?: { decision?: string; url?: string; recordHash: string };
}

/** Why a service is only partly online: counted, published, and removable by an administrator who can answer for it. */
export interface NotOnlineReason {
  key: 'presence-required' | 'originals-to-be-seen' | 'no-online-channel' | 'fee-unsettled' | 'field-check' | 'other';
  says: Bilingual;
}

export interface UnsettledFee {
  key: string;
  name: Bilingual;
  /** Why it is not settled: set by the provincial council, a waiver stands beside an amount, no amount in the record. */
  why: Bilingual;
  /** The record's own words about it. */
  said?: string;
}

export type PrioritySector =
  | 'smart-city'
  | 'health'
  | 'education'
  | 'transport-logistics'
  | 'finance-budget'
  | 'tourism'
  | 'agriculture'
  | 'environment'
  | 'energy'
  | 'industry';

export type LifeEvent =
  | 'birth'
  | 'study'
  | 'work'
  | 'marriage'
  | 'home'
  | 'land'
  | 'vehicle'
  | 'health'
  | 'retirement'
  | 'death'
  | 'start-business'
  | 'run-business';

export type Subject =
  | 'citizen'
  | 'foreigner'
  | 'overseas-vietnamese'
  | 'business'
  | 'household-business'
  | 'cooperative'
  | 'organisation'
  | 'foreign-organisation'
  | 'official'
  | 'party-member'
  | 'party-organisation';

export type { Limit };

export interface Channel {
  channel: 'online' | 'direct' | 'post';
  /** Absent where the law states none. */
  limit?: Limit;
  note?: Bilingual;
}

/** Trường hợp: its own papers, sometimes its own time limit. Asked in plain words. */
export interface Case {
  key: string;
  /** "Trẻ sinh ra ở bệnh viện" – the plain words a person chooses by. */
  label: Bilingual;
  hint?: Bilingual;
  papers: PaperItem[];
  limit?: Limit;
  /** What the record says beside the papers: notes, never upload slots. */
  guidance?: Bilingual[];
}

export interface PaperItem {
  key: string;
  name: Bilingual;
  /** `present`: to be seen at the counter only, never an upload slot. */
  kind: 'submit' | 'present';
  originals: number;
  copies: number;
  required: boolean;
  /** FEEL over the answers. */
  when?: string;
  hint?: Bilingual;
  /** Papers with the same word here are alternatives ("hoặc"): one of them is enough. */
  anyOf?: string;
  /** File name of the printed form that goes with it. */
  template?: string;
}

export interface Fee {
  key: string;
  name: Bilingual;
  amountDong: number;
  /** FEEL number over the same names: how many times the amount is due (copies, pages). Absent: once; 0: not due. */
  quantity?: string;
  /** FEEL over answers, `channel` and `case`; absent: always due. */
  when?: string;
  legalBasis: string;
  /** First day it is due (`YYYY-MM-DD`); absent: as long as the version. */
  from?: string;
  /** First day it is no longer due. */
  to?: string;
}

/** What the result says: lines drawn from answers, free text with `{answerKey}`. */
export interface ResultTemplate {
  title: string;
  /** `{number}/GKS`: number and sign of the document series; also `{year}`. */
  series: string;
  legalLines: string[];
  intro?: string;
  rows: { label: string; value: string }[];
  closing?: string;
  signerTitle: string;
}
