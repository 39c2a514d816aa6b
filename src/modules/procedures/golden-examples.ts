import { validateAnswers, type Answer, type AnswerRow, type FieldSchema, type FormDefinition } from '#modules/forms';
import { inOneLine } from './canonical.ts';
import { textMatching } from './text-matching.ts';

const NAME = 'Nguyễn Văn Mẫu';

const usual: Partial<Record<FieldSchema['field']['kind'], Answer>> = {
  date: '2020-02-20',
  'partial-date': '1990',
  'yes-no': false,
  consent: true,
  'identity-number': '001090000018',
  'tax-number': '3600001233',
  'insurance-number': '7520000018',
  phone: '0912345678',
  email: 'vi.du@example.com',
  commune: '26041',
  place: 'Phường Mẫu, tỉnh Mẫu',
  country: 'VN',
  nationality: 'Việt Nam',
  ethnicity: 'Kinh',
  signature: NAME,
};

/** An answer the form takes, the same every time; undefined where none was found (a pattern nobody can guess). */
export function exampleAnswer(form: FormDefinition, key: string): Answer | undefined {
  const field = form.schema.properties[key];
  if (!field) return undefined;
  const found = triesAt(field).find((answer) => isTaken(form, key, answer));
  return found;
}

/** Whether the form takes this answer to one question, the signature's name given. */
export const isTaken = (form: FormDefinition, key: string, answer: Answer): boolean =>
  validateAnswers(form, { [key]: answer }, [key], NAME).length === 0;

function triesAt(field: FieldSchema): Answer[] {
  if (field.enum) return [...field.enum];
  if (field.type === 'boolean') return [field.field.kind === 'consent', true, false];
  if (field.type === 'integer' || field.type === 'number') return numbersAt(field);
  if (field.type === 'array') return [rowsAt(field, Math.max(1, field.minItems ?? 0))];
  const common = usual[field.field.kind];
  return [
    ...(common === undefined ? [] : [common]),
    ...(field.format === 'date' ? ['2020-02-20'] : []),
    ...(field.pattern === undefined ? [] : textMatching(field.pattern)),
    fitting(NAME, field),
    '2020-02-20',
    '0912345678',
    '123456',
  ];
}

const numbersAt = ({ minimum, maximum }: FieldSchema): number[] => [
  ...(minimum === undefined ? [] : [minimum]),
  ...(maximum === undefined ? [] : [Math.min(1, maximum), maximum]),
  1,
  10,
  1000,
];

/** So many rows, each cell answered. */
export function rowsAt({ items }: FieldSchema, count: number): AnswerRow[] {
  const row = Object.fromEntries(
    Object.entries(items?.properties ?? {}).flatMap(([cell, field]) => {
      const [first] = triesAt(field);
      return first === undefined || Array.isArray(first) ? [] : [[cell, first]];
    }),
  );
  return Array.from({ length: count }, () => row);
}

function fitting(text: string, { minLength = 0, maxLength }: FieldSchema): string {
  const long = text.length < minLength ? text.padEnd(minLength, ' mẫu') : text;
  const cut = maxLength === undefined ? long : Array.from(long).slice(0, maxLength).join('');
  return cut.endsWith(' ') ? `${cut.slice(0, -1)}u` : cut;
}

/** Answers just inside and just outside what a question takes: those the form must take, and those it must refuse. */
export function edgesOf(form: FormDefinition, key: string): { accepted: Answer[]; refused: Answer[] } {
  const field = form.schema.properties[key];
  const tries = field ? edgeTries(form, key, field) : [];
  return {
    accepted: tries.filter((answer) => isTaken(form, key, answer)),
    refused: tries.filter((answer) => !isTaken(form, key, answer)),
  };
}

function edgeTries(form: FormDefinition, key: string, field: FieldSchema): Answer[] {
  const { minimum, maximum, type } = field;
  if (type === 'integer' || type === 'number') {
    const bounds = [minimum, maximum].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
    return [...new Set([...bounds, ...(type === 'integer' ? [Math.ceil(minimum ?? 0) + 0.5] : [])])];
  }
  if (field.field.kind === 'consent') return [false];
  if (type !== 'string' || field.enum) return [];
  const good = exampleAnswer(form, key);
  const hasRule = field.pattern !== undefined || field.format !== undefined || usual[field.field.kind] !== undefined;
  return hasRule ? [`${inOneLine(good)}?`].filter((answer) => !isTaken(form, key, answer)) : [];
}
