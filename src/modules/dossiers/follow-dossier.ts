import { answerWords, placeNames, questionWithGroup, type CommuneNames, type FormDefinition } from '#modules/forms';
import { findFiles, type StoredFile } from '#modules/files';
import { authorize } from '#modules/identity';
import { currentNotice, feeNotices, type FeeStatus } from '#modules/payments';
import { getVersion, type Bundle } from '#modules/procedures';
import { findAgency, listCommunes, type Unit } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import type { Correcting } from './correct-answers.ts';
import type { DossierDeps, WayStop } from './deps.ts';
import { readDossierFile, type DossierFile } from './dossier-file.ts';
import { getDossier, type DossierView, type HistoryFact, type SupplementRound } from './dossier-views.ts';
import { policy } from './policy.ts';
import { toldFees, type ToldFees } from './told-fees.ts';

/** Everything the applicant's page of a dossier shows. */
export interface FollowedDossier {
  dossier: DossierView;
  agencyName: string;
  way: WayStop[];
  why: WhyLine[];
  history: HistoryFact[];
  papers: ShownPaper[];
  answers: { title: string; rows: { name: string; key: string; value: string }[] }[];
  /** What is to be paid now, else what was asked last. */
  fee: FeeStatus | undefined;
  fees: ToldFees;
  /** The ministry that decides where the province only forwards. */
  decidedAbove: string | undefined;
  supplement: OpenSupplement | undefined;
  result: ReturnedResult | undefined;
}

export interface ShownPaper {
  key: string;
  name: string;
  files: { file: StoredFile; round: number }[];
}

export interface OpenSupplement extends SupplementRound {
  /** What each remark speaks of, in words, and the paper it asks for. */
  points: {
    at: string;
    name: string;
    says: string;
    itemKey: string | undefined;
    answered: string | undefined;
  }[];
  /** What may be answered anew, for the boxes. */
  correcting: Correcting;
}

export interface ReturnedResult {
  number: string;
  verifyCode: string;
  signedAt: Date;
  signer: string;
  revoked: boolean;
}

/** The page's data for its applicant. Throws `dossiers.not-found` also for everybody else. */
export async function followDossier(ctx: Ctx, deps: DossierDeps, code: string): Promise<FollowedDossier> {
  const { db, lang } = ctx;
  const dossier = await getDossier(db, { code });
  authorize(policy, ctx.actor, 'dossier.view', dossier);
  const [{ bundle }, agency, { way, why }, file, notices] = await Promise.all([
    getVersion(db, dossier.versionId),
    findAgency(db, { id: dossier.agencyId }),
    deps.progressOf(db, dossier, lang),
    readDossierFile(db, dossier.id),
    feeNotices(db, dossier.id),
  ]);
  const { history } = file;
  const shown = { bundle, dossier, file, lang };
  const [papers, answers] = await Promise.all([shownPapers(db, shown), shownAnswers(db, shown)]);
  return {
    dossier,
    agencyName: (lang === 'vi' ? agency?.name : agency?.nameEn) ?? '',
    way,
    why,
    history,
    papers,
    answers,
    fee: currentNotice(notices),
    fees: toldFees(bundle, history, notices),
    decidedAbove: bundle.decidedAbove?.[lang],
    result: dossier.state === 'returned' ? returnedResult(file.result) : undefined,
    supplement: openRound(shown, answers),
  };
}

/** The request that waits for an answer, with what may be answered anew. */
function openRound(
  { bundle, dossier, file, lang }: Shown,
  answers: FollowedDossier['answers'],
): OpenSupplement | undefined {
  const { state, channel, caseKey } = dossier;
  const open = state === 'awaiting_supplement' ? file.rounds.findLast(({ answeredAt }) => !answeredAt) : undefined;
  if (!open) return undefined;
  const context = { channel, case: caseKey };
  return {
    ...open,
    points: pointsOf(open, { bundle, caseKey, lang, answers }),
    correcting: { form: bundle.form, answers: file.answers, context, remarks: open.remarks },
  };
}

/** A dossier, what lies in it, and the version and language it is shown in. */
export interface Shown {
  bundle: Bundle;
  dossier: DossierView;
  file: DossierFile;
  lang: Lang;
}

export async function shownPapers(db: Db, { bundle, dossier, file: { papers }, lang }: Shown): Promise<ShownPaper[]> {
  const files = new Map(
    (
      await findFiles(
        db,
        papers.map(({ fileId }) => fileId),
      )
    ).map((file) => [file.id, file]),
  );
  const names = new Map(
    bundle.cases.find(({ key }) => key === dossier.caseKey)?.papers.map(({ key, name }) => [key, name[lang]]),
  );
  const groups = Map.groupBy(papers, ({ itemKey }) => itemKey);
  return [...groups].map(([key, uses]) => ({
    key,
    name: names.get(key) ?? otherPapers[lang],
    files: uses.flatMap(({ fileId, round }) => {
      const file = files.get(fileId);
      return file ? [{ file, round }] : [];
    }),
  }));
}

const otherPapers: Record<Lang, string> = { vi: 'Giấy tờ khác', en: 'Other papers' };

export async function shownAnswers(
  db: Db,
  { bundle, dossier, file: { answers }, lang }: Shown,
): Promise<FollowedDossier['answers']> {
  const communes = await communeNames(db, bundle.form, { on: dossier.submittedAt, lang });
  return bundle.form.pages
    .map(({ title, fields }) => ({
      title: title[lang],
      rows: fields.flatMap((name) => {
        const field = bundle.form.schema.properties[name];
        return field && name in answers
          ? [{ name, key: questionWithGroup(field, lang), value: answerWords(field, answers[name], lang, communes) }]
          : [];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Names of communes, and of places of any time where the form asks for one, to say answers in words. */
export async function communeNames(
  db: Db,
  form: FormDefinition,
  { on, lang }: { on: Date; lang: Lang },
): Promise<CommuneNames> {
  const asksPlace = JSON.stringify(form.schema.properties).includes('"kind":"place"');
  const [communes, places] = await Promise.all([
    listCommunes(db, localDate(on)),
    asksPlace ? placeNames(db, { lang, on }) : new Map<string, string>(),
  ]);
  const names = namesIn(communes, lang);
  return places.size === 0 ? names : new Map([...places, ...names]);
}

const namesOf = new WeakMap<readonly Unit[], Record<Lang, CommuneNames>>();

/** The names of a list that is kept for all pages are put in order once. */
function namesIn(communes: readonly Unit[], lang: Lang): CommuneNames {
  const known = namesOf.get(communes) ?? {
    vi: new Map(communes.map(({ code, name }) => [code, name])),
    en: new Map(communes.map(({ code, nameEn }) => [code, nameEn])),
  };
  namesOf.set(communes, known);
  return known[lang];
}

function pointsOf(
  round: SupplementRound,
  {
    bundle,
    caseKey,
    lang,
    answers,
  }: { bundle: Bundle; caseKey: string; lang: Lang; answers: FollowedDossier['answers'] },
): OpenSupplement['points'] {
  const papers = bundle.cases.find(({ key }) => key === caseKey)?.papers ?? [];
  return round.remarks.map(({ at, says }) => {
    const paper = papers.find(({ key }) => key === at);
    const field = bundle.form.schema.properties[at];
    const asked = field && questionWithGroup(field, lang);
    const answered = answers.flatMap(({ rows }) => rows).find(({ name }) => name === at)?.value;
    return { at, name: paper?.name[lang] ?? asked ?? '', says, itemKey: paper?.key, answered };
  });
}

function returnedResult(result: DossierFile['result']): ReturnedResult | undefined {
  if (!result?.fileId || !result.signedAt) return undefined;
  return {
    number: result.number,
    verifyCode: result.verifyCode,
    signedAt: result.signedAt,
    signer: result.approvedName ?? '',
    revoked: result.revokedAt !== null,
  };
}
