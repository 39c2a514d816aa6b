import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { ClockBadge, dueWords, Status } from '#web/components.ts';
import { isClosed } from '../dossier.ts';
import type { DossierView } from '../dossier-views.ts';
import { stateWords } from '../state-words.ts';
import { text } from '../text.ts';

export const StateBadge = ({ dossier, lang }: { dossier: Pick<DossierView, 'state'>; lang: Lang }) => {
  const { word, tone } = stateWords[dossier.state];
  return <Status tone={tone}>{word[lang]}</Status>;
};

type Clocked = Pick<DossierView, 'state' | 'dueAt'> & Partial<Pick<DossierView, 'receivedAt'>>;

/** Time left, only while the clock counts for the applicant. */
export function DueBadge({ dossier, lang, now }: { dossier: Clocked; lang: Lang; now: Date }) {
  if (!dossier.dueAt || isClosed(dossier.state) || dossier.state === 'resolved') return null;
  return <ClockBadge {...dueWords(lang, dossier.dueAt, now)} />;
}

/** The due date, or why there is none now. */
export function dueText({ state, dueAt, receivedAt }: Clocked, lang: Lang): string {
  const words = text(lang).page;
  if (state === 'awaiting_supplement') return words.duePaused;
  if (state === 'awaiting_payment') return receivedAt ? words.duePaySet : words.duePay;
  return dueAt ? formatDateTime(dueAt, lang) : words.noDue;
}

/** True while a due date (or its absence) says anything. */
export const hasDue = ({ state }: Pick<DossierView, 'state'>): boolean => state !== 'refused' && state !== 'withdrawn';

/** Who has it now, told to its applicant. */
export const holderOf = (
  dossier: Pick<DossierView, 'holder' | 'holderEn' | 'applicantName'>,
  lang: Lang,
  applicant = text(lang).page.you,
): string => {
  if (dossier.holder === dossier.applicantName) return applicant;
  return lang === 'vi' ? dossier.holder : dossier.holderEn;
};

/** "Số: 2/GKS" beside the word "Số, ký hiệu" is "2/GKS". */
export const numberAlone = (number: string): string => number.replace(/^Số:\s*/u, '');

export const nameOf = (dossier: Pick<DossierView, 'procedureName' | 'procedureNameEn'>, lang: Lang): string =>
  lang === 'vi' ? dossier.procedureName : dossier.procedureNameEn;
