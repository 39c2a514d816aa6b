import { foldVietnamese, type Bilingual } from '#platform/text.ts';
import { answerWords } from './answer-words.ts';
import { isAnswered } from './answered.ts';
import type { FilingBundle, FilingCase } from './deps.ts';
import type { Answer, Answers, FieldKind, FieldSchema, FormDefinition } from './form-definition.ts';
import { isFitting } from './fitting-answer.ts';

/** An answer the version in force does not ask for or does not take: kept with its question, and shown. */
export interface SetAside {
  key: string;
  /** Kind of the question, where it was known. */
  kind?: FieldKind | undefined;
  label: Bilingual;
  answer: Answer;
  /** The answer as its form showed it. */
  shown: Bilingual;
}

/** One carrying over, as the person is told of it. */
export interface UpgradeNote {
  /** Day the draft was opened under the newer version, `YYYY-MM-DD`. */
  on: string;
  notes: Bilingual[];
}

/** What a draft holds, as far as a newer version touches it. */
export interface UpgradedDraft {
  answers: Answers;
  caseKey: string | null;
  /** Papers with files under them. */
  papers: readonly string[];
  setAside: readonly SetAside[];
}

export interface Upgrade {
  answers: Answers;
  /** Old question → new question, where an answer moved. */
  moved: Record<string, string>;
  caseKey: string | null;
  /** Old paper → new paper, where files move. */
  movedPapers: Record<string, string>;
  setAside: SetAside[];
  /** What changed, for the person. */
  notes: Bilingual[];
}

/**
 * Carries a draft over to another version, question by question. The same question keeps its answer where its kind still
 * fits; a renamed one (declared, or the same words) takes it along; what does not fit is set aside, and comes back when a
 * later version takes it again. Nothing is lost: every answer is in `answers` or in `setAside`. Pure.
 */
export function upgradeAnswers(before: FilingBundle, after: FilingBundle, draft: UpgradedDraft): Upgrade {
  const kept = carryAnswers(before.form, after.form, draft);
  const caseKey = caseAfter(before, after, draft.caseKey);
  const movedPapers = paperMoves(before, after, draft.papers);
  return {
    ...kept,
    caseKey,
    movedPapers,
    notes: [
      ...caseNotes(before, draft.caseKey, caseKey),
      ...Object.entries(kept.moved).map(([from, to]) => movedNote(before.form, after.form, from, to)),
      ...newQuestions(before.form, after.form, kept.answers),
      ...paperNotes(before, after, { ...draft, caseKey }),
    ],
  };
}

/** Answers by the new keys; what was set aside before is tried again first, so that going back restores it. */
function carryAnswers(
  before: FormDefinition,
  after: FormDefinition,
  draft: UpgradedDraft,
): Pick<Upgrade, 'answers' | 'moved' | 'setAside'> {
  const answers: Answers = {};
  const moved: Record<string, string> = {};
  const setAside: SetAside[] = [];
  const given = Object.entries(draft.answers).filter(([, answer]) => isAnswered(answer));
  const targets = targetsOf(
    before,
    after,
    given.map(([key]) => key),
  );
  for (const [key, answer] of given) {
    const old = before.schema.properties[key];
    const target = targets.get(key);
    if (target !== undefined && isFitting(after.schema.properties[target], answer, old?.field.kind)) {
      answers[target] = answer;
      if (target !== key) moved[key] = target;
    } else setAside.push(aside(key, answer, old));
  }
  for (const one of draft.setAside) {
    const takes = !isAnswered(answers[one.key]) && isFitting(after.schema.properties[one.key], one.answer, one.kind);
    if (takes) answers[one.key] = one.answer;
    else setAside.push(one);
  }
  return { answers, moved, setAside };
}

/** Which new question each old one became; each new one is taken once. */
function targetsOf(before: FormDefinition, after: FormDefinition, keys: readonly string[]): Map<string, string> {
  const { properties } = after.schema;
  const targets = new Map<string, string>();
  const taken = new Set<string>();
  const take = (from: string, to: string | undefined) => {
    if (to === undefined || taken.has(to) || targets.has(from)) return;
    targets.set(from, to);
    taken.add(to);
  };
  for (const key of keys) if (Object.hasOwn(properties, key)) take(key, key);
  const fresh = Object.entries(properties).filter(([key]) => !Object.hasOwn(before.schema.properties, key));
  for (const key of keys) take(key, fresh.find(([, { field }]) => field.renamedFrom === key)?.[0]);
  for (const key of keys) {
    const old = before.schema.properties[key];
    if (old) take(key, fresh.find(([, field]) => sameWords(field, old))?.[0]);
  }
  return targets;
}

const sameWords = (a: FieldSchema, b: FieldSchema): boolean =>
  foldVietnamese(a.field.label.vi) === foldVietnamese(b.field.label.vi) &&
  foldVietnamese(a.field.group?.title.vi ?? '') === foldVietnamese(b.field.group?.title.vi ?? '');

function aside(key: string, answer: Answer, field: FieldSchema | undefined): SetAside {
  if (!field) return { key, label: { vi: key, en: key }, answer, shown: { vi: inWords(answer), en: inWords(answer) } };
  const none = new Map<string, string>();
  const shown = { vi: answerWords(field, answer, 'vi', none), en: answerWords(field, answer, 'en', none) };
  return { key, kind: field.field.kind, label: field.field.label, answer, shown };
}

const inWords = (answer: Answer): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** The same case, or the one with the same words; null: it has to be chosen again. */
function caseAfter(before: FilingBundle, after: FilingBundle, caseKey: string | null): string | null {
  if (caseKey === null || after.cases.some(({ key }) => key === caseKey)) return caseKey;
  const old = before.cases.find(({ key }) => key === caseKey);
  const words = old && foldVietnamese(old.label.vi);
  return after.cases.find(({ label }) => foldVietnamese(label.vi) === words)?.key ?? null;
}

function paperMoves(before: FilingBundle, after: FilingBundle, used: readonly string[]): Record<string, string> {
  const known = new Map(papersOf(after).map((paper) => [paper.key, paper]));
  const old = new Map(papersOf(before).map((paper) => [paper.key, paper]));
  const moves: Record<string, string> = {};
  for (const key of new Set(used)) {
    if (known.has(key)) continue;
    const name = foldVietnamese(old.get(key)?.name.vi ?? '');
    const to = [...known.values()].find((paper) => !old.has(paper.key) && foldVietnamese(paper.name.vi) === name);
    if (to) moves[key] = to.key;
  }
  return moves;
}

const papersOf = ({ cases }: FilingBundle): FilingCase['papers'] => cases.flatMap(({ papers }) => papers);

function caseNotes(before: FilingBundle, was: string | null, is: string | null): Bilingual[] {
  if (was === null || is !== null) return [];
  const label = before.cases.find(({ key }) => key === was)?.label ?? { vi: was, en: was };
  return [
    {
      vi: `Trường hợp “${label.vi}” không còn. Hãy chọn lại trường hợp của bạn.`,
      en: `The case “${label.en}” is no longer there. Please choose yours again.`,
    },
  ];
}

function movedNote(before: FormDefinition, after: FormDefinition, from: string, to: string): Bilingual {
  const [was, is] = [before.schema.properties[from]?.field.label, after.schema.properties[to]?.field.label];
  return {
    vi: `Câu trả lời cho “${was?.vi ?? from}” đã chuyển sang câu “${is?.vi ?? to}”.`,
    en: `Your answer to “${was?.en ?? from}” now stands under “${is?.en ?? to}”.`,
  };
}

const newQuestions = (before: FormDefinition, after: FormDefinition, answers: Answers): Bilingual[] =>
  Object.entries(after.schema.properties)
    .filter(([key]) => !Object.hasOwn(before.schema.properties, key) && !isAnswered(answers[key]))
    .map(([, { field }]) => ({ vi: `Câu hỏi mới: “${field.label.vi}”.`, en: `New question: “${field.label.en}”.` }));

/** Papers newly asked for in the case, and files under papers nobody asks for any more: those stay in the draft. */
function paperNotes(
  before: FilingBundle,
  after: FilingBundle,
  { caseKey, papers }: Pick<UpgradedDraft, 'caseKey' | 'papers'>,
): Bilingual[] {
  const old = papersOf(before);
  const now = papersOf(after);
  const asked = after.cases.find(({ key }) => key === caseKey)?.papers ?? [];
  const fresh = asked.filter((paper) => !old.some((one) => one.key === paper.key || sameName(one, paper)));
  const gone = old.filter(
    (paper, place) =>
      papers.includes(paper.key) &&
      old.findIndex(({ key }) => key === paper.key) === place &&
      !now.some((one) => one.key === paper.key || sameName(one, paper)),
  );
  return [
    ...fresh.map(({ name }) => ({
      vi: `Giấy tờ mới cần có: “${name.vi}”.`,
      en: `A paper is newly asked for: “${name.en}”.`,
    })),
    ...gone.map(({ name }) => ({
      vi: `Không cần nộp “${name.vi}” nữa; tệp bạn đã tải vẫn giữ trong bản nháp.`,
      en: `“${name.en}” is no longer asked for; what you uploaded stays in the draft.`,
    })),
  ];
}

const sameName = (a: { name: Bilingual }, b: { name: Bilingual }): boolean =>
  foldVietnamese(a.name.vi) === foldVietnamese(b.name.vi);
