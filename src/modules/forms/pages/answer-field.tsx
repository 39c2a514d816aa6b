import type { Lang } from '#platform/text.ts';
import { DateInput, MoneyInput, Radios, Select, TextArea, TextInput, type FieldProps } from '#web/components.ts';
import { questionWords, typedWords } from '../answer-words.ts';
import type { Answers, FieldSchema } from '../form-definition.ts';
import { ethnicGroups, commonNationalities } from '../peoples.ts';
import { dateBoxes } from '../read-answers.ts';
import { text } from '../text.ts';

export interface Option {
  value: string;
  text: string;
}

export interface AnswerFieldProps {
  lang: Lang;
  name: string;
  field: FieldSchema;
  answer: Answers[string] | undefined;
  error?: string | undefined;
  required: boolean;
  communes: readonly Option[];
}

/** One question as its kind is best asked. */
export function AnswerField(props: AnswerFieldProps) {
  const { lang, name, field, error, required } = props;
  const { hint } = field.field;
  const asking: FieldProps = {
    lang,
    name,
    label: questionWords(field, lang),
    hint: hint?.[lang],
    error,
    optional: !required,
  };
  return field.field.kind === 'choice' || field.field.kind === 'yes-no' ? (
    <Chosen {...props} asking={asking} />
  ) : (
    <Written {...props} asking={asking} />
  );
}

type Asking = AnswerFieldProps & { asking: FieldProps };

function Chosen({ lang, field, answer, asking }: Asking) {
  const words = text(lang).page;
  const value = typedWords(field, answer) || undefined;
  if (field.field.kind === 'yes-no') {
    const items = [
      { value: 'yes', text: words.yes },
      { value: 'no', text: words.no },
    ];
    return <Radios {...asking} items={items} value={value} inline />;
  }
  const items = (field.enum ?? []).map((key) => ({ value: key, text: field.field.options?.[key]?.[lang] ?? key }));
  return items.length > 8 ? (
    <Select {...asking} items={items} value={value} />
  ) : (
    <Radios {...asking} items={items} value={value} />
  );
}

function Written({ field, answer, asking, communes }: Asking) {
  const { kind, autocomplete } = field.field;
  const value = typedWords(field, answer);
  switch (kind) {
    case 'long-text':
      return <TextArea {...asking} value={value} rows={5} />;
    case 'date':
      return <DateInput {...asking} value={dateBoxes(answer)} birthday={autocomplete === 'bday'} />;
    case 'money':
      return <MoneyInput {...asking} value={value} />;
    case 'number':
      return (
        <TextInput {...asking} value={value} inputmode={field.type === 'integer' ? 'numeric' : 'decimal'} width={10} />
      );
    case 'identity-number':
    case 'tax-number':
      return <TextInput {...asking} value={value} inputmode="numeric" width={20} />;
    case 'phone':
      return <TextInput {...asking} value={value} type="tel" inputmode="tel" width={20} autocomplete={autocomplete} />;
    case 'email':
      return <TextInput {...asking} value={value} type="email" inputmode="email" autocomplete={autocomplete} />;
    case 'commune':
      return <Select {...asking} items={communes} value={value} />;
    case 'ethnicity':
      return <Select {...asking} items={withValue(ethnicGroups, value)} value={value} />;
    case 'nationality':
      return <Select {...asking} items={withValue(commonNationalities, value)} value={value} />;
    default:
      return <TextInput {...asking} value={value} autocomplete={autocomplete} />;
  }
}

/** A value that is not on the list (typed before, or from the profile) is offered too, so that it is never lost. */
const withValue = (names: readonly string[], value: string): Option[] =>
  (value === '' || names.includes(value) ? names : [value, ...names]).map((name) => ({ value: name, text: name }));
