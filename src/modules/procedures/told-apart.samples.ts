import type { FieldSchema } from '#modules/forms';
import type { Bundle } from './bundle.ts';
import { compiledProcess } from '#modules/processes';
import { exampleAnswer } from './golden-examples.ts';
import { outcomeOf } from './golden-outcome.ts';
import type { Mutant } from './mutants.samples.ts';

/**
 * Whether any of many random dossiers comes out otherwise under the mutant. Where none does, it says the same in other
 * words: a fee by number of copies is not due without copies, whatever its condition.
 */
export async function isToldApart(bundle: Bundle, mutant: Mutant, processXml: string): Promise<boolean> {
  const [was, is] = await Promise.all([compiledProcess(processXml), compiledProcess(mutant.processXml)]);
  let seed = 7;
  const pick = <T>(list: readonly T[]): T | undefined => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)];
  };
  for (let tries = 0; tries < 600; tries += 1) {
    const answers = Object.fromEntries(
      Object.entries(bundle.form.schema.properties).map(([key, field]) => [
        key,
        pick(valuesFor(bundle, key, field)) ?? null,
      ]),
    );
    const channel = pick(bundle.channels)?.channel ?? 'online';
    const given = { case: pick(bundle.cases)?.key ?? '', channel, answers, on: '2026-07-01' };
    if (JSON.stringify(outcomeOf(bundle, was, given)) !== JSON.stringify(outcomeOf(mutant.bundle, is, given)))
      return true;
  }
  return false;
}

function valuesFor({ form }: Bundle, key: string, { enum: values, type, minimum = 0, maximum = 12 }: FieldSchema) {
  if (values) return values;
  if (type === 'boolean') return [true, false];
  if (type !== 'integer' && type !== 'number') return [exampleAnswer(form, key) ?? null];
  const numbers = [minimum, minimum + 1, minimum + 2, 3, 5, 7, 8, 250, 251, maximum];
  return numbers.filter((one) => one >= minimum && one <= maximum);
}
