import { exampleAnswers } from './example-answers.ts';
import { people } from './people.ts';
import { procedures } from './procedures.ts';
import { submittedAnswers } from '#modules/forms';
import type { AnswerRow, Answers, FieldSchema } from '#modules/forms';

type Answer = NonNullable<Answers[string]>;

/**
 * Valid, complete answers to a sample procedure's form in one of its cases, hidden questions left out: what a person
 * of the story would fill in. Takes the citizen `lan`, or the company where the form asks for an organisation.
 * Throws on an unknown code.
 */
export function sampleAnswers(code: string, caseKey: string): Answers {
  const procedure = procedures.find((one) => one.code === code);
  if (!procedure) throw new Error(`No sample procedure ${code}`);
  const given: Answers = {};
  for (const [key, field] of Object.entries(procedure.form.schema.properties)) {
    given[key] = exampleAnswers[code]?.[`${caseKey}/${key}`] ?? exampleAnswers[code]?.[key] ?? usualAnswer(field);
  }
  return submittedAnswers(procedure.form, given, { channel: 'online', case: caseKey });
}

const lan = people.find(({ handle }) => handle === 'lan')?.profile;
const company = people.find(({ handle }) => handle === 'congty')?.profile;

function usualAnswer(schema: FieldSchema): Answer {
  const { prefill, kind } = schema.field;
  const known = prefill && (lan?.[prefill as keyof typeof lan] ?? company?.[prefill as keyof typeof company]);
  if (known !== undefined && known !== '') return known;
  if (schema.enum) return schema.enum[0] ?? '';
  if (schema.items) return [rowOf(schema.items)];
  return usual[kind] ?? schema.minimum ?? 1;
}

const rowOf = ({ properties }: NonNullable<FieldSchema['items']>): AnswerRow =>
  Object.fromEntries(
    Object.entries(properties).map(([cell, schema]) => {
      const answer = usualAnswer(schema);
      return [cell, Array.isArray(answer) ? '' : answer];
    }),
  );

const usual: Partial<Record<FieldSchema['field']['kind'], Answer>> = {
  text: 'Đường Minh Họa',
  'long-text': 'Theo giấy tờ kèm theo',
  date: '2026-09-15',
  'yes-no': false,
  'identity-number': '075096900201',
  'tax-number': '3600001233',
  phone: '0900000199',
  email: 'lan@example.com',
  commune: '26041',
  nationality: 'Việt Nam',
  country: 'Nhật Bản',
  place: 'Phường Trấn Biên, Thành phố Đồng Nai',
  'partial-date': '1996',
  consent: true,
  signature: 'Nguyễn Thị Hoa Lan',
  ethnicity: 'Kinh',
};
