import { journeyOf, validateAnswers } from '#modules/forms';
import type { Problem } from '#platform/errors.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Bundle } from './bundle.ts';
import { inOneLine } from './canonical.ts';
import { compiledProcess, type ProcessGraph } from '#modules/processes';
import { outcomeOf } from './golden-outcome.ts';
import type { GoldenDossier, GoldenOutcome } from './golden.ts';

/**
 * Runs example dossiers through a version: everything that comes out otherwise than written, all at once. `at` is a JSON
 * pointer into the list of them. Throws `processes.*`, `platform.feel-*`.
 */
export async function runGolden(
  bundle: Bundle,
  processXml: string,
  golden: readonly GoldenDossier[],
): Promise<Problem[]> {
  const graph = await compiledProcess(processXml);
  return golden.flatMap((one, place) => runOne(bundle, graph, one, `/golden/${place}`));
}

function runOne(bundle: Bundle, graph: ProcessGraph, golden: GoldenDossier, at: string): Problem[] {
  const { given, expected } = golden;
  const says = (where: string, code: string, words: Bilingual): Problem => ({
    at: `${at}${where}`,
    code: `procedures.golden-${code}`,
    says: { vi: `Hồ sơ mẫu “${golden.name.vi}”: ${words.vi}`, en: `Example dossier “${golden.name.en}”: ${words.en}` },
  });
  if (!bundle.cases.some(({ key }) => key === given.case))
    return [
      says('/given/case', 'no-case', {
        vi: `không có trường hợp “${given.case}”.`,
        en: `there is no case “${given.case}”.`,
      }),
    ];
  if (!bundle.channels.some(({ channel }) => channel === given.channel))
    return [
      says('/given/channel', 'no-channel', {
        vi: 'thủ tục không nhận qua kênh này.',
        en: 'the procedure is not filed this way.',
      }),
    ];
  const { pages } = journeyOf(bundle.form, given.answers, given);
  const invalid = pages.flatMap(({ fields }) => validateAnswers(bundle.form, given.answers, fields));
  const outcome = outcomeOf(bundle, graph, given);
  return [
    ...invalid.map((wrong) => says(`/given/answers/${wrong.at}`, 'invalid', wrong.says)),
    ...differences(expected, outcome).map(({ part, words }) => says(`/expected/${part}`, 'differs', words)),
    ...edgeProblems(bundle, golden).map(({ where, words }) => says(where, 'edge', words)),
  ];
}

const parts: Record<keyof GoldenOutcome, Bilingual> = {
  questions: { vi: 'câu hỏi', en: 'questions' },
  papers: { vi: 'giấy tờ', en: 'papers' },
  fees: { vi: 'phí, lệ phí', en: 'fees' },
  unsettledFees: { vi: 'phí chờ thông báo', en: 'fees to be notified' },
  limit: { vi: 'thời hạn', en: 'time limit' },
  steps: { vi: 'các bước xử lý', en: 'steps' },
  results: { vi: 'kết quả', en: 'results' },
  routing: { vi: 'nơi giải quyết', en: 'who decides' },
};

function differences(expected: GoldenOutcome, outcome: GoldenOutcome): { part: string; words: Bilingual }[] {
  // The keys of the table are exactly the parts.
  return (Object.keys(parts) as (keyof GoldenOutcome)[]).flatMap((part) => {
    const wanted = linesOf(expected[part]);
    const got = linesOf(outcome[part]);
    const place = firstDifference(wanted, got);
    if (place < 0) return [];
    const [was, is] = [wanted[place] ?? '–', got[place] ?? '–'];
    return [
      {
        part,
        words: {
          vi: `phần ${parts[part].vi} phải là “${was}”, nay là “${is}”.`,
          en: `${parts[part].en} should be “${was}” and is “${is}”.`,
        },
      },
    ];
  });
}

const linesOf = (part: GoldenOutcome[keyof GoldenOutcome] | undefined): string[] =>
  part === null || part === undefined ? [] : Array.isArray(part) ? part : [part];

function firstDifference(a: readonly string[], b: readonly string[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) if (a[place] !== b[place]) return place;
  return -1;
}

function edgeProblems(bundle: Bundle, { given, accepted, refused }: GoldenDossier) {
  const isTaken = (key: string, answer: GoldenDossier['given']['answers'][string]) =>
    validateAnswers(bundle.form, { ...given.answers, [key]: answer }, [key]).length === 0;
  const check = (edges: GoldenDossier['accepted'], wanted: boolean) =>
    Object.entries(edges ?? {}).flatMap(([key, answers]) =>
      answers
        .filter((answer) => isTaken(key, answer) !== wanted)
        .map((answer) => ({
          where: `/${wanted ? 'accepted' : 'refused'}/${key}`,
          words: wanted
            ? {
                vi: `câu “${key}” phải nhận “${inOneLine(answer)}”.`,
                en: `“${key}” should take “${inOneLine(answer)}”.`,
              }
            : {
                vi: `câu “${key}” phải từ chối “${inOneLine(answer)}”.`,
                en: `“${key}” should refuse “${inOneLine(answer)}”.`,
              },
        })),
    );
  return [...check(accepted, true), ...check(refused, false)];
}

/** The same dossiers with what comes out now written as what must: an analyst has looked at the difference and agrees. */
export async function acceptOutcomes(
  bundle: Bundle,
  processXml: string,
  golden: readonly GoldenDossier[],
): Promise<GoldenDossier[]> {
  const graph = await compiledProcess(processXml);
  return golden.map((one) => ({ ...one, expected: outcomeOf(bundle, graph, one.given) }));
}
