import { checkForm, formProblems } from '#modules/forms';
import { isAppError, type AppError, type Problem } from '#platform/errors.ts';
import { compileFeel } from '#platform/feel.ts';
import { bundleShapeProblems } from './bundle-shape.ts';
import type { Bundle } from './bundle.ts';
import { compiledProcess } from '#modules/processes';
import { error } from './errors.ts';
import { goldenDossiersOf } from './golden-dossiers.ts';
import { goldenShapeProblems } from './golden-shape.ts';
import type { GoldenDossier } from './golden.ts';
import { runGolden } from './run-golden.ts';

interface Version {
  bundle: Bundle;
  processXml: string;
  golden?: readonly GoldenDossier[] | undefined;
}

/**
 * The form, every condition and the process must be readable before anybody meets them, and every example dossier must
 * come out as written. Returns the examples, written anew where there were none.
 * Throws `procedures.bad-bundle`, `.bad-golden`, `.golden-failed`, `forms.*`, `platform.feel-*`, `processes.*`.
 */
export async function checkVersion({ bundle, processXml, golden }: Version): Promise<readonly GoldenDossier[]> {
  const [wrong] = bundleShapeProblems(bundle);
  if (wrong)
    throw error('bad-bundle', { code: bundle.code, at: wrong.at, reason: wrong.says.vi, reasonEn: wrong.says.en });
  const [misshapen] = golden ? goldenShapeProblems(golden) : [];
  if (misshapen)
    throw error('bad-golden', {
      code: bundle.code,
      at: misshapen.at,
      reason: misshapen.says.vi,
      reasonEn: misshapen.says.en,
    });
  checkForm(bundle.form);
  compileConditions(bundle);
  await compiledProcess(processXml);
  const examples = golden ?? (await goldenDossiersOf(bundle, processXml));
  const [failure] = await runGolden(bundle, processXml, examples);
  if (failure) throw error('golden-failed', { code: bundle.code, ...goldenNamed(failure), at: failure.at });
  return examples;
}

const goldenNamed = ({ says }: Problem) => ({ difference: says.vi, differenceEn: says.en });

/**
 * As `checkVersion`, for somebody who is writing: everything wrong at once, each `at` a JSON pointer into
 * `{ bundle, processXml, golden }`.
 */
export async function versionProblems({ bundle, processXml, golden }: Version): Promise<Problem[]> {
  const misshapen = bundleShapeProblems(bundle).map((one) => ({ ...one, at: `/bundle${one.at}` }));
  if (misshapen.length > 0) return misshapen;
  const problems = [
    ...formProblems(bundle.form).map((one) => ({ ...one, at: `/bundle/form${one.at}` })),
    ...conditionsOf(bundle).flatMap(({ at, expression }) => problemOf(`/bundle${at}`, () => compileFeel(expression))),
    ...(await problemsOfProcess(processXml)),
    ...(golden ? goldenShapeProblems(golden) : []),
  ];
  if (problems.length > 0) return problems;
  try {
    return await runGolden(bundle, processXml, golden ?? (await goldenDossiersOf(bundle, processXml)));
  } catch (cause) {
    return [asProblem('/golden', cause)];
  }
}

/** Every condition outside the form must be readable. Throws `platform.feel-*`. */
export function compileConditions(bundle: Bundle): void {
  for (const { expression } of conditionsOf(bundle)) compileFeel(expression);
}

/** FEEL outside the form, and where it stands. */
function conditionsOf(bundle: Bundle): { at: string; expression: string }[] {
  const at = (place: string, expression: string | undefined) =>
    expression === undefined ? [] : [{ at: place, expression }];
  return [
    ...bundle.cases.flatMap(({ papers }, one) =>
      papers.flatMap(({ when }, place) => at(`/cases/${one}/papers/${place}/when`, when)),
    ),
    ...bundle.fees.flatMap(({ when, quantity }, place) => [
      ...at(`/fees/${place}/when`, when),
      ...at(`/fees/${place}/quantity`, quantity),
    ]),
  ];
}

function problemOf(at: string, check: () => unknown): Problem[] {
  try {
    check();
    return [];
  } catch (cause) {
    return [asProblem(at, cause)];
  }
}

async function problemsOfProcess(xml: string): Promise<Problem[]> {
  try {
    await compiledProcess(xml);
    return [];
  } catch (cause) {
    const refusal = asAppError(cause);
    const { problems } = refusal.detail;
    // `processes.refused` carries every problem of the file.
    return Array.isArray(problems) && problems.length > 0
      ? (problems as Problem[]).map(({ code, says }) => ({ at: '/processXml', code, says }))
      : [{ at: '/processXml', code: refusal.code, says: refusal.says }];
  }
}

const asProblem = (at: string, cause: unknown): Problem => {
  const { code, says } = asAppError(cause);
  return { at, code, says };
};

function asAppError(cause: unknown): AppError {
  if (!isAppError(cause)) throw cause;
  return cause;
}
