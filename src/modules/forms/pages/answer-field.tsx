import type { Lang } from '#platform/text.ts';
import {
  Checkboxes,
  DateInput,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
  type FieldProps,
} from '#web/components.ts';
import { questionWords, typedWords } from '../answer-words.ts';
import type { Answer, FieldSchema } from '../form-definition.ts';
import { ethnicGroups, commonNationalities, countries } from '../peoples.ts';
import { dateBoxes } from '../read-answers.ts';
import { text } from '../text.ts';
import { PlaceField, type SearchedPlace } from './place-field.tsx';

export interface Option {
  value: string;
  text: string;
}

/** What questions of a page need to know besides their answers. */
export interface AskingFacts {
  communes: readonly Option[];
  /** Places in words by their value. */
  places: ReadonlyMap<string, string>;
  /** The place somebody has just looked up without page scripts. */
  searched?: SearchedPlace | undefined;
  /** Whose name a signature must be. */
  signer?: string | undefined;
}

export interface AnswerFieldProps {
  lang: Lang;
  name: string;
  field: FieldSchema;
  answer: Answer | undefined;
  error?: string | undefined;
  required: boolean;
  facts: AskingFacts;
}

export type Asking = AnswerFieldProps & { asking: FieldProps };

/** One question as its kind is best asked. Tables are asked by `TableField`. */
export function AnswerField(props: AnswerFieldProps) {
  const { lang, name, field, error, required } = props;
  const asking: FieldProps = {
    lang,
    name,
    label: questionWords(field, lang),
    hint: hintOf(props),
    error,
    optional: !required,
  };
  switch (field.field.kind) {
    case 'choice':
    case 'yes-no':
    case 'consent':
      return <Chosen {...props} asking={asking} />;
    case 'commune':
    case 'country':
    case 'nationality':
    case 'ethnicity':
      return <Listed {...props} asking={asking} />;
    case 'place':
      return <PlaceField {...props} asking={asking} />;
    default:
      return <Written {...props} asking={asking} />;
  }
}

function hintOf({ lang, field, facts }: AnswerFieldProps): string | undefined {
  const words = text(lang).page;
  const { hint, kind } = field.field;
  const usual =
    kind === 'partial-date'
      ? words.partialDateHint
      : kind === 'place'
        ? words.placeHint
        : kind === 'signature'
          ? facts.signer
            ? words.signatureHint(facts.signer)
            : words.signAnyHint
          : undefined;
  return [hint?.[lang], usual].filter(Boolean).join('. ').replace('..', '.') || undefined;
}

function Chosen({ lang, name, field, answer, asking }: Asking) {
  const words = text(lang).page;
  const value = typedWords(field, answer) || undefined;
  if (field.field.kind === 'yes-no') {
    const items = [
      { value: 'yes', text: words.yes },
      { value: 'no', text: words.no },
    ];
    return <Radios {...asking} items={items} value={value} inline />;
  }
  if (field.field.kind === 'consent') {
    return (
      <div>
        <input type="hidden" name={`${name}-asked`} value="1" />
        <Checkboxes {...asking} items={[{ value: 'yes', text: words.agree }]} values={value ? [value] : []} />
      </div>
    );
  }
  const items = (field.enum ?? []).map((key) => ({ value: key, text: field.field.options?.[key]?.[lang] ?? key }));
  return items.length > 8 ? (
    <Select {...asking} items={items} value={value} />
  ) : (
    <Radios {...asking} items={items} value={value} inline={items.length === 2 && shortWords(items)} />
  );
}

const shortWords = (items: readonly Option[]): boolean => items.every(({ text: said }) => said.length <= 8);

function Listed({ field, answer, asking, facts }: Asking) {
  const value = typedWords(field, answer);
  if (field.field.kind === 'commune') return <Select {...asking} items={facts.communes} value={value} />;
  const names = { country: countries, ethnicity: ethnicGroups, nationality: commonNationalities };
  const { kind } = field.field;
  const list = kind === 'country' || kind === 'ethnicity' || kind === 'nationality' ? names[kind] : [];
  return <Select {...asking} items={withValue(list, value)} value={value} />;
}

function Written({ field, answer, asking }: Asking) {
  const { kind, autocomplete } = field.field;
  const value = typedWords(field, answer);
  switch (kind) {
    case 'long-text':
      return <TextArea {...asking} value={value} rows={5} />;
    case 'date':
    case 'partial-date':
      return <DateInput {...asking} value={dateBoxes(answer)} birthday={autocomplete === 'bday'} />;
    case 'money':
      return <MoneyInput {...asking} value={value} />;
    case 'number':
      return (
        <TextInput {...asking} value={value} inputmode={field.type === 'integer' ? 'numeric' : 'decimal'} width={10} />
      );
    case 'identity-number':
    case 'tax-number':
    case 'insurance-number':
      return <TextInput {...asking} value={value} inputmode="numeric" width={20} />;
    case 'phone':
      return <TextInput {...asking} value={value} type="tel" inputmode="tel" width={20} autocomplete={autocomplete} />;
    case 'email':
      return <TextInput {...asking} value={value} type="email" inputmode="email" autocomplete={autocomplete} />;
    case 'signature':
      return <TextInput {...asking} value={value} autocomplete="off" />;
    default:
      return <TextInput {...asking} value={value} autocomplete={autocomplete} />;
  }
}

/** A value that is not on the list (typed before, or from the profile) is offered too, so that it is never lost. */
const withValue = (names: readonly string[], value: string): Option[] =>
  (value === '' || names.includes(value) ? names : [value, ...names]).map((name) => ({ value: name, text: name }));
