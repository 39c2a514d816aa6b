import { formatNumber, type Lang } from '#platform/text.ts';
import { limitWords as wordsOfLimit, type Limit } from '#platform/working-time.ts';
import type { Bundle } from './bundle.ts';
import { procedureText } from './procedure-text.ts';
import { channelNames, isKeyOf } from './subject-words.ts';

/** "1 ngày làm việc", "30 days". */
export const limitWords = (limit: Limit, lang: Lang): string => wordsOfLimit(limit)[lang];

/**
 * A FEEL condition in the words of the form: comparisons of one answer with a value, joined by `and` and `or`. What is
 * more than that is said to depend on the answers; the rule itself is never shown as code.
 */
export function conditionWords(condition: string, bundle: Bundle, lang: Lang): string {
  const text = procedureText(lang);
  const parts = condition.split(/ (and|or) /);
  const words = parts.map((part, index) =>
    index % 2 === 1 ? (part === 'and' ? text.and : text.or) : comparison(part.trim(), bundle, lang),
  );
  return words.includes(undefined) ? text.conditionOther : words.join('');
}

/** How a fee is multiplied, in words: `× số bản sao`. */
export function quantityWords(quantity: string, bundle: Bundle, lang: Lang): string {
  const text = procedureText(lang);
  const label = bundle.form.schema.properties[quantity]?.field.label[lang];
  return label ? text.times(lowerFirst(label)) : text.timesOther;
}

function comparison(part: string, bundle: Bundle, lang: Lang): string | undefined {
  const inList = /^(\w+) in \((.+)\)$/.exec(part);
  if (inList) {
    const values = (inList[2] ?? '').split(',').map((value) => unquoted(value.trim()));
    const named = values.map((value) => valueWords(inList[1] ?? '', value, bundle, lang));
    return asked(inList[1] ?? '', '=', named.join(procedureText(lang).or), { bundle, lang });
  }
  const simple = /^(\w+) (=|!=|>=|<=|>|<) (.+)$/.exec(part);
  if (!simple) return undefined;
  const [, name = '', operator = '', raw = ''] = simple;
  return asked(name, operator, valueWords(name, unquoted(raw), bundle, lang), { bundle, lang, raw });
}

interface Asked {
  bundle: Bundle;
  lang: Lang;
  raw?: string | undefined;
}

function asked(name: string, operator: string, value: string, { bundle, lang, raw }: Asked): string | undefined {
  const text = procedureText(lang);
  const isNot = operator === '!=';
  if (name === 'case') return isNot ? text.conditionNotCase(value) : text.conditionCase(value);
  if (name === 'channel') return text.conditionChannel(value);
  const label = bundle.form.schema.properties[name]?.field.label[lang];
  if (!label) return undefined;
  if (raw === 'true' || raw === 'false')
    return (raw === 'true') === isNot ? text.conditionNo(label) : text.conditionYes(label);
  if (raw && /^\d/.test(raw) && isKeyOf(text.conditionNumber, operator)) {
    return text.conditionCompare(label, text.conditionNumber[operator], formatNumber(Number(raw)));
  }
  return isNot ? text.conditionIsNot(label, value) : text.conditionIs(label, value);
}

function valueWords(name: string, value: string, bundle: Bundle, lang: Lang): string {
  if (name === 'case') return quoted(bundle.cases.find(({ key }) => key === value)?.label[lang] ?? value);
  if (name === 'channel' && isKeyOf(channelNames, value)) return lowerFirst(channelNames[value][lang]);
  const option = bundle.form.schema.properties[name]?.field.options?.[value]?.[lang];
  return option ? quoted(option) : value;
}

const unquoted = (value: string): string => value.replace(/^"|"$/g, '');
const quoted = (value: string): string => `“${value}”`;
const lowerFirst = (value: string): string => value.slice(0, 1).toLowerCase() + value.slice(1);
