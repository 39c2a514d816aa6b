import type { Answers } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';
import type { Channel } from './bundle.ts';

/**
 * An example dossier a version carries: what is filed, and what must come out. Publication runs all of them and
 * refuses a version that answers differently. Generated for every branch, then editable like any text.
 */
export interface GoldenDossier {
  /** Unique within its version: `hospital-online`. Also its file name in a bundle. */
  key: string;
  /** What it shows: "Trẻ sinh ở cơ sở y tế, nộp trực tuyến". */
  name: Bilingual;
  given: GoldenGiven;
  expected: GoldenOutcome;
  /** Answers to one question at a time, the others as given, that the form must take. */
  accepted?: Record<string, Answers[string][]>;
  /** Answers to one question at a time that the form must refuse. */
  refused?: Record<string, Answers[string][]>;
}

/** What is filed, when and how, and what the officers decide on the way. */
export interface GoldenGiven {
  case: string;
  channel: Channel['channel'];
  /** Day of filing, `YYYY-MM-DD`: fees have dates. */
  on: string;
  /** Complete and valid; hidden ones are left out. */
  answers: Answers;
  /** What officers decide by the step's id, in order (`approve: ['send-back']`); afterwards, and elsewhere, `approve`. */
  decisions?: Record<string, string[]>;
}

/** What a dossier must meet, in lines a person can read and compare. */
export interface GoldenOutcome {
  /** Pages and questions in the order asked: `page child`, then `childName text required`. */
  questions: string[];
  /** Papers in order: `birth-notice submit 1+0 required`, `… any-of:consent`. */
  papers: string[];
  /** Fees due in đồng by their key, in order: `copies 16000`. */
  fees: string[];
  /** Keys of fees that somebody will settle. */
  unsettledFees: string[];
  /** `5 working_day`; null where the law states none. */
  limit: string | null;
  /** The way through the office: `handle specialist@competent handle 3wd`, `sign-result`. */
  steps: string[];
  /** Title of each result, then its rows filled from the answers. */
  results: string[];
  /** Who decides: `commune`, or the department's code. */
  routing: string;
}
