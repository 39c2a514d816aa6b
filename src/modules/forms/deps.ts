import type { Db } from '#platform/db.ts';
import type { Dong } from '#platform/money.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Answers, FormDefinition } from './form-definition.ts';

export type FilingChannel = 'online' | 'direct' | 'post';

/** What conditions may speak of besides the answers: FEEL variables `channel` and `case`. */
export interface FilingContext {
  channel: FilingChannel;
  case: string | null;
}

/** A paper asked for; `present` is only shown at the counter and never an upload slot. */
export interface PaperAsked {
  key: string;
  name: Bilingual;
  kind: 'submit' | 'present';
  originals: number;
  copies: number;
  required: boolean;
  /** FEEL over the submitted answers and the context. */
  when?: string;
  hint?: Bilingual;
  /** Papers with the same word here are alternatives: one of them is enough. */
  anyOf?: string;
  /** File name of the printed form that goes with it. */
  template?: string;
}

export interface FilingCase {
  key: string;
  label: Bilingual;
  hint?: Bilingual;
  papers: PaperAsked[];
  /** What is said about the papers beside them. */
  guidance?: Bilingual[];
}

/** The part of a procedure version that filling in needs. The catalogue's bundle fits it. */
export interface FilingBundle {
  code: string;
  name: Bilingual;
  everydayName: Bilingual;
  competent: { kind: 'commune' } | { kind: 'department'; code: string };
  /** Only officers file it. */
  internal?: true;
  cases: FilingCase[];
  form: FormDefinition;
}

export interface FilingVersion {
  id: string;
  bundle: FilingBundle;
  /** First day no longer in force; null while it is. */
  validTo: string | null;
}

/** An office that may decide. */
export interface FilingAgency {
  id: string;
  name: string;
  nameEn: string;
  unitCode: string | null;
}

/** What a fee or a time limit depends on. */
export interface FilingFacts {
  versionId: string;
  answers: Answers;
  context: FilingContext;
  agencyId: string;
}

export interface FeePreview {
  lines: { name: Bilingual; amountDong: Dong; legalBasis: string }[];
  totalDong: Dong;
  /** Told only after the office has looked at the dossier, and why. */
  unsettled: { name: Bilingual; why: Bilingual }[];
}

export interface DuePreview {
  dueAt: Date;
  /** "1 ngày làm việc". */
  limit: Bilingual;
}

/** What filling in asks of modules above it; wired in `app.ts`. */
export interface FilingDeps {
  procedures: {
    /** Throws `procedures.not-found`, `procedures.not-in-force`. */
    inForce(db: Db, code: string, on: string): Promise<FilingVersion>;
    /** Throws `procedures.not-found`. */
    version(db: Db, id: string): Promise<FilingVersion>;
  };
  /** Fees if filed on that local day. */
  feesDue(db: Db, facts: FilingFacts, on: string): Promise<FeePreview>;
  /** When the result would be due if filed now; undefined where the law states no limit. */
  dueIfFiledAt(db: Db, facts: FilingFacts, at: Date): Promise<DuePreview | undefined>;
}
