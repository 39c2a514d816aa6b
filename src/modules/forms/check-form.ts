import { isAppError, type AppError, type Problem } from '#platform/errors.ts';
import { formLimits, schemaErrors } from './answer-schema.ts';
import { conditionProblems } from './condition-order.ts';
import { error } from './errors.ts';
import { hasShape, shapeProblem, typesOfKind } from './form-schema.ts';
import type { FieldSchema, FormDefinition } from './form-definition.ts';

interface Wrong {
  /** JSON pointer into the form. */
  at: string;
  error: AppError;
}

/**
 * Reads a form definition somebody wrote: its shape, its conditions, that every question exists and stands on one page.
 * Throws `forms.bad-form` with the place named, `forms.form-too-large`, `forms.condition-cycle`,
 * `forms.condition-too-early`: the first of what `formProblems` lists.
 */
export function checkForm(written: unknown): FormDefinition {
  const [first] = wrongsOf(written);
  if (first) throw first.error;
  // No problem: it has the shape.
  return written as FormDefinition;
}

/** Everything wrong with a form definition; `at` is a JSON pointer into it. While the shape is wrong, only that is told. */
export const formProblems = (written: unknown): Problem[] =>
  wrongsOf(written).map(({ at, error: { code, says } }) => ({ at, code, says }));

function wrongsOf(written: unknown): Wrong[] {
  const size = JSON.stringify(written)?.length ?? 0;
  if (size > formLimits.bytes)
    return [{ at: '', error: error('form-too-large', { limitKb: formLimits.bytes / 1000 }) }];
  if (!hasShape(written)) {
    const { at, reason } = shapeProblem();
    return [bad(at, reason)];
  }
  const wrong = [...wrongPages(written), ...wrongFields(written), ...conditionProblems(written)];
  return wrong.length > 0 ? wrong : wrongKeywords(written);
}

const bad = (at: string, reason: string): Wrong => ({ at, error: error('bad-form', { reason, at }) });

function wrongPages({ pages, schema }: FormDefinition): Wrong[] {
  const asked = new Set<string>();
  const keys = new Set<string>();
  const wrong: Wrong[] = [];
  for (const [index, { key, fields }] of pages.entries()) {
    const at = `/pages/${index}`;
    if (keys.has(key)) wrong.push(bad(`${at}/key`, `/pages has "${key}" twice`));
    keys.add(key);
    for (const [place, name] of fields.entries()) {
      const here = `${at}/fields/${place}`;
      if (!Object.hasOwn(schema.properties, name)) wrong.push(bad(here, `/pages/${key} asks for unknown "${name}"`));
      if (asked.has(name)) wrong.push(bad(here, `"${name}" is asked twice`));
      asked.add(name);
    }
  }
  const never = [...new Set([...Object.keys(schema.properties), ...schema.required])].filter(
    (name) => !asked.has(name),
  );
  return [...wrong, ...never.map((name) => bad(`/schema/properties/${name}`, `"${name}" is on no page`))];
}

const wrongFields = ({ schema }: FormDefinition): Wrong[] =>
  Object.entries(schema.properties).flatMap(([name, field]) => wrongField(`/schema/properties/${name}`, field));

function wrongField(at: string, field: FieldSchema): Wrong[] {
  const { field: look, type, enum: values = [], items } = field;
  const wrong: Wrong[] = [];
  const types = typesOfKind[look.kind];
  if (!types.includes(type)) wrong.push(bad(`${at}/type`, `${at} is a ${look.kind} and must be ${types.join(' or ')}`));
  const unnamed = values.find((value) => !look.options?.[value]);
  if (unnamed !== undefined) wrong.push(bad(`${at}/enum`, `${at} has no words for "${unnamed}"`));
  if (look.kind === 'choice' && values.length === 0) wrong.push(bad(`${at}/enum`, `${at} offers no choice`));
  wrong.push(...wrongBounds(at, field));
  if (look.kind === 'table' && !items) wrong.push(bad(`${at}/items`, `${at} does not say what a row asks`));
  if (look.kind !== 'table' && items) wrong.push(bad(`${at}/items`, `${at} has rows and is no table`));
  const unknown = items?.required.find((name) => !Object.hasOwn(items.properties, name));
  if (unknown !== undefined) wrong.push(bad(`${at}/items/required`, `${at} needs unknown "${unknown}"`));
  const cells = Object.entries(items?.properties ?? {});
  return [...wrong, ...cells.flatMap(([name, cell]) => wrongField(`${at}/items/properties/${name}`, cell))];
}

function wrongBounds(at: string, { minLength, maxLength, minimum, maximum, minItems, maxItems }: FieldSchema): Wrong[] {
  const bounds = [
    ['minLength', minLength, 'maxLength', maxLength],
    ['minimum', minimum, 'maximum', maximum],
    ['minItems', minItems, 'maxItems', maxItems],
  ] as const;
  return bounds.flatMap(([low, least, high, most]) =>
    least !== undefined && most !== undefined && least > most
      ? [bad(`${at}/${low}`, `${at}: ${low} is above ${high}`)]
      : [],
  );
}

/** What only compiling finds: a pattern that does not read or could run away, a keyword that does not fit its type. */
function wrongKeywords({ schema }: FormDefinition): Wrong[] {
  try {
    schemaErrors(schema, {});
    return [];
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    const { at } = cause.detail;
    return [{ at: typeof at === 'string' ? at : '/schema', error: cause }];
  }
}
