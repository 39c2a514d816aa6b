import { alternativesTo, answerWords, paperItemsOf, questionWithGroup } from '#modules/forms';
import { findAccount, type Account } from '#modules/identity';
import { currentNotice, feeNotices, type FeeStatus } from '#modules/payments';
import { getVersion, type Bundle, type ResultTemplate } from '#modules/procedures';
import { getAgency, type Agency } from '#modules/registers';
import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { contactIn, type Contact } from './contact.ts';
import type { AnswerChange } from './correct-answers.ts';
import { dossierStates, type DossierState } from './dossier.ts';
import { readDossierFile, type DossierFile, type Participant } from './dossier-file.ts';
import { answersOf, type DossierView, type HistoryFact, type SupplementRound } from './dossier-views.ts';
import { fillTemplate } from './fill-template.ts';
import {
  communeNames,
  shownAnswers,
  shownPapers,
  type FollowedDossier,
  type Shown,
  type ShownPaper,
} from './follow-dossier.ts';
import type { ResultFields } from './result-store.ts';
import { toldFees, type ToldFees } from './told-fees.ts';

/** Everything an officer who works on a dossier sees. Who may see it is decided by casework. */
export interface OfficeDossier {
  dossier: DossierView;
  bundle: Bundle;
  agency: Agency;
  receiving: Agency;
  account: Account | undefined;
  contact: Contact;
  participants: Participant[];
  papers: AskedPaper[];
  answers: FollowedDossier['answers'];
  /** The same as they are stored. */
  given: DossierFile['answers'];
  /** Questions that were answered, so that a remark can point at one. */
  questions: { key: string; label: string }[];
  /** What is to be paid now, else what was asked last. */
  fee: FeeStatus | undefined;
  fees: ToldFees;
  rounds: AnsweredRound[];
  history: HistoryFact[];
  hasReceipt: boolean;
  result: DossierFile['result'];
}

/** A request for more with what the answer changed. */
export interface AnsweredRound extends SupplementRound {
  changed: { label: string; before: string; after: string }[];
}

/** A paper of the case with what lies under it, perhaps nothing. */
export interface AskedPaper extends ShownPaper {
  /** Undefined when the version does not ask for it (any more). */
  asked:
    | {
        kind: 'submit' | 'present';
        originals: number;
        copies: number;
        required: boolean;
        /** Names of the papers of which one is enough instead. */
        or: string[];
        /** File name of the printed form that goes with it. */
        template: string | undefined;
      }
    | undefined;
}

export async function officeDossier({ db, lang }: Ctx, dossier: DossierView): Promise<OfficeDossier> {
  const { bundle } = await getVersion(db, dossier.versionId);
  const [agency, receiving, account, file, notices] = await Promise.all([
    getAgency(db, dossier.agencyId),
    getAgency(db, dossier.receivingAgencyId),
    findAccount(db, { id: dossier.accountId }),
    readDossierFile(db, dossier.id),
    feeNotices(db, dossier.id),
  ]);
  const { answers: given, participants, history } = file;
  const shown = { bundle, dossier, file, lang };
  const [papers, answers, answeredRounds] = await Promise.all([
    shownPapers(db, shown),
    shownAnswers(db, shown),
    roundsWithChanges(db, shown),
  ]);
  const chosen = bundle.cases.find(({ key }) => key === dossier.caseKey);
  // A paper asked for on a condition that these answers do not meet is not missing.
  const asked = chosen ? paperItemsOf(chosen, given, { channel: dossier.channel, case: dossier.caseKey }) : [];
  return {
    dossier,
    bundle,
    agency,
    receiving,
    account,
    contact: contactIn(bundle.form, given, account?.profile),
    participants,
    answers,
    given,
    fee: currentNotice(notices),
    fees: toldFees(bundle, history, notices),
    rounds: answeredRounds,
    history,
    result: file.result,
    papers: withAsked(papers, asked, lang),
    hasReceipt: file.receiptFileId !== undefined,
    questions: answeredQuestions(bundle, given, lang),
  };
}

const answeredQuestions = (bundle: Bundle, given: object, lang: Ctx['lang']): OfficeDossier['questions'] =>
  bundle.form.pages
    .flatMap(({ fields }) => fields)
    .flatMap((key) => {
      const field = bundle.form.schema.properties[key];
      return field && key in given ? [{ key, label: questionWithGroup(field, lang) }] : [];
    });

function withAsked(papers: ShownPaper[], items: Bundle['cases'][number]['papers'], lang: Ctx['lang']): AskedPaper[] {
  const asked = items.map((item) => {
    const { key, name, kind, originals, copies, required, template } = item;
    const or = alternativesTo(item, items).map((other) => other.name[lang]);
    return {
      key,
      name: name[lang],
      files: papers.find((paper) => paper.key === key)?.files ?? [],
      asked: { kind, originals, copies, required, or, template },
    };
  });
  const others = papers.filter(({ key }) => !items.some((item) => item.key === key));
  return [...asked, ...others.map((paper) => ({ ...paper, asked: undefined }))];
}

/** What each answer to a request changed, in words: the history keeps old and new. */
async function roundsWithChanges(db: Db, { bundle, dossier, file, lang }: Shown): Promise<AnsweredRound[]> {
  const answered = file.history.filter(({ kind, payload }) => kind === 'supplement.answered' && payload['changes']);
  if (answered.length === 0) return file.rounds.map((round) => ({ ...round, changed: [] }));
  const communes = await communeNames(db, bundle.form, { on: dossier.submittedAt, lang });
  return file.rounds.map((round) => {
    const fact = answered.find(({ payload }) => payload['round'] === round.round);
    // Written by supplementDossier only.
    const changes = (fact?.payload['changes'] ?? []) as AnswerChange[];
    const changed = changes.flatMap(({ key, before, after }) => {
      const field = bundle.form.schema.properties[key];
      const words = (answer: AnswerChange['after']) => (field ? answerWords(field, answer, lang, communes) : '');
      return field ? [{ label: questionWithGroup(field, lang), before: words(before), after: words(after) }] : [];
    });
    return { ...round, changed };
  });
}

/** What the result would say, drawn from the answers (read anew unless given): the specialist starts from this. Always in Vietnamese. */
export async function draftOfResult(
  db: Db,
  dossier: DossierView,
  given?: DossierFile['answers'],
): Promise<{ template: ResultTemplate; fields: ResultFields } | undefined> {
  const { bundle } = await getVersion(db, dossier.versionId);
  const template = bundle.results[0]?.template;
  if (!template) return undefined;
  const [answers, communes] = await Promise.all([
    given ?? answersOf(db, dossier.id),
    communeNames(db, bundle.form, { on: dossier.submittedAt, lang: 'vi' }),
  ]);
  const words = Object.entries(answers).flatMap(([key, answer]): [string, string][] => {
    const field = bundle.form.schema.properties[key];
    return field && answer !== null && answer !== '' ? [[key, answerWords(field, answer, 'vi', communes)]] : [];
  });
  return { template, fields: fillTemplate(template, new Map(words)) };
}

/** How many dossiers stand in each state; states without any are left out. */
export async function countByState(db: Db): Promise<{ state: DossierState; count: number }[]> {
  const rows = await db
    .selectFrom('dossiers.dossier')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return dossierStates.flatMap((state) =>
    rows.filter((row) => row.state === state).map(({ count }) => ({ state, count })),
  );
}
