import { cellsOf, type FieldSchema } from '#modules/forms';
import type { ProcessGraph } from '#modules/processes';
import { formatDate } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { formatNumber, type Bilingual, type Lang } from '#platform/text.ts';
import { limitWords } from '#platform/working-time.ts';
import type { Bundle, Fee, PaperItem } from './bundle.ts';
import { conditionWords, quantityWords } from './condition-words.ts';
import { procedureText } from './procedure-text.ts';
import { versionWords as words } from './version-words.ts';

export const versionParts = ['text', 'papers', 'form', 'fees', 'limits', 'process', 'results'] as const;
export type VersionPart = (typeof versionParts)[number];

/** One thing a version says, in plain words; `key` finds the same thing in another version. */
export interface Said {
  key: string;
  name: Bilingual;
  words: Bilingual;
}

/** Everything a version says, part by part, in the order people read it. */
export const describeVersion = (bundle: Bundle, graph: ProcessGraph): Record<VersionPart, Said[]> => ({
  text: textSaid(bundle),
  papers: papersSaid(bundle),
  form: formSaid(bundle),
  fees: feesSaid(bundle),
  limits: limitsSaid(bundle),
  process: processSaid(graph),
  results: resultsSaid(bundle),
});

const both = (of: (lang: Lang) => string): Bilingual => ({ vi: of('vi'), en: of('en') });
const same = (text: string): Bilingual => ({ vi: text, en: text });
const joined = (parts: readonly (string | undefined)[], between = '; '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

function textSaid(bundle: Bundle): Said[] {
  const { name, everydayName, summary, conditions, sector, decidedAbove, fullyOnline } = bundle;
  const said = (key: keyof typeof words.text, text: Bilingual | undefined): Said[] =>
    text ? [{ key, name: words.text[key], words: text }] : [];
  return [
    ...said('name', name),
    ...said('everydayName', everydayName),
    ...said('summary', summary),
    ...said('sector', sector.name),
    ...said('subjects', same(joined([...bundle.subjects, ...bundle.levels], ', '))),
    ...said('conditions', conditions),
    ...said('decidedAbove', decidedAbove),
    ...said('routing', same(bundle.competent.kind === 'commune' ? 'commune' : bundle.competent.code)),
    ...said(
      'fullyOnline',
      fullyOnline.yes
        ? words.fullyOnline
        : both((lang) => joined([words.partlyOnline[lang], ...fullyOnline.reasons.map(({ says }) => says[lang])])),
    ),
    ...bundle.steps.map((step, place) => ({ key: `step-${place}`, name: words.step(place + 1), words: step })),
    ...bundle.legalBases.map(({ number, title }) => ({
      key: `law-${number}`,
      name: words.text.legalBasis,
      words: both((lang) => `${number} ${title[lang]}`),
    })),
    ...said('keywords', same(bundle.keywords.join(', '))),
  ];
}

/** A condition in words; one that has none is shown to analysts as it is written, so that no change of it is hidden. */
function whenWords(condition: string, bundle: Bundle, lang: Lang): string {
  const said = conditionWords(condition, bundle, lang);
  return said === procedureText(lang).conditionOther ? words.when(condition)[lang] : said;
}

function papersSaid(bundle: Bundle): Said[] {
  return bundle.cases.flatMap(({ key, label, papers }) => [
    { key: `case-${key}`, name: words.case, words: label },
    ...papers.map((paper) => ({
      key: `paper-${key}-${paper.key}`,
      name: both((lang) => `${label[lang]}: ${paper.name[lang]}`),
      words: both((lang) => paperWords(bundle, { paper, instead: insteadOf(paper, papers) }, lang)),
    })),
  ]);
}

/** The other papers of which one is enough. */
const insteadOf = (paper: PaperItem, papers: readonly PaperItem[]): PaperItem[] =>
  papers.filter(({ key, anyOf }) => paper.anyOf !== undefined && anyOf === paper.anyOf && key !== paper.key);

const paperWords = (
  bundle: Bundle,
  { paper, instead }: { paper: PaperItem; instead: readonly PaperItem[] },
  lang: Lang,
): string =>
  joined([
    words.paper[paper.kind][lang],
    words.counts(paper.originals, paper.copies)[lang],
    paper.required ? words.required[lang] : words.optional[lang],
    paper.anyOf === undefined ? '' : words.oneOf(instead.map(({ name }) => name[lang]).join(', '))[lang],
    paper.when === undefined ? '' : whenWords(paper.when, bundle, lang),
    paper.hint?.[lang],
  ]);

function formSaid(bundle: Bundle): Said[] {
  const { pages, schema } = bundle.form;
  return pages.flatMap((page) => [
    {
      key: `page-${page.key}`,
      name: words.page,
      words: both((lang) =>
        joined([page.title[lang], page.when === undefined ? '' : whenWords(page.when, bundle, lang)]),
      ),
    },
    ...page.fields.flatMap((key) => {
      const field = schema.properties[key];
      if (!field) return [];
      const isRequired = schema.required.includes(key);
      return [
        {
          key: `question-${key}`,
          name: field.field.label,
          words: both((lang) => fieldWords(bundle, field, { lang, isRequired, page: page.title[lang] })),
        },
      ];
    }),
  ]);
}

function fieldWords(
  bundle: Bundle,
  field: FieldSchema,
  { lang, isRequired, page }: { lang: Lang; isRequired: boolean; page: string },
): string {
  const { kind, label, when, options, hint } = field.field;
  return joined([
    label[lang],
    words.kind[kind][lang],
    isRequired ? words.required[lang] : words.optional[lang],
    field.enum ? field.enum.map((value) => options?.[value]?.[lang] ?? value).join(', ') : '',
    field.items
      ? cellsOf(field.items)
          .map(([, cell]) => cell.field.label[lang])
          .join(', ')
      : '',
    ...boundsOf(field, lang),
    field.pattern === undefined ? '' : words.pattern(field.pattern)[lang],
    when === undefined ? '' : whenWords(when, bundle, lang),
    hint?.[lang],
    words.onPage(page)[lang],
  ]);
}

const boundsOf = ({ minimum, maximum, minLength, maxLength }: FieldSchema, lang: Lang): string[] => {
  const said = (bound: number | undefined, of: (n: string) => Bilingual) =>
    bound === undefined ? '' : of(formatNumber(bound))[lang];
  return [
    said(minimum, words.least),
    said(maximum, words.most),
    said(minLength === 1 ? undefined : minLength, words.shortest),
    said(maxLength, words.longest),
  ];
};

const feesSaid = (bundle: Bundle): Said[] => [
  ...bundle.fees.map((fee) => ({ key: fee.key, name: fee.name, words: both((lang) => feeWords(bundle, fee, lang)) })),
  ...(bundle.unsettledFees ?? []).map(({ key, name, why }) => ({
    key: `unsettled-${key}`,
    name,
    words: both((lang) => joined([words.unsettled[lang], why[lang]])),
  })),
];

const timesWords = (quantity: string, bundle: Bundle, lang: Lang): string => {
  const said = quantityWords(quantity, bundle, lang);
  return said === procedureText(lang).timesOther ? `× ${quantity}` : said;
};

const feeWords = (bundle: Bundle, { amountDong, quantity, when, from, to, legalBasis }: Fee, lang: Lang): string =>
  joined([
    formatDong(amountDong),
    quantity === undefined ? '' : timesWords(quantity, bundle, lang),
    when === undefined ? '' : whenWords(when, bundle, lang),
    from === undefined ? '' : words.from(formatDate(from))[lang],
    to === undefined ? '' : words.to(formatDate(to))[lang],
    legalBasis,
  ]);

const limitsSaid = ({ channels, cases, clock }: Bundle): Said[] => [
  ...channels.map(({ channel, limit, note }) => ({
    key: `channel-${channel}`,
    name: words.channel[channel],
    words: both((lang) => joined([limit ? limitWords(limit)[lang] : words.noLimit[lang], note?.[lang]])),
  })),
  ...cases.flatMap(({ key, label, limit }) =>
    limit ? [{ key: `case-${key}`, name: label, words: limitWords(limit) }] : [],
  ),
  { key: 'clock', name: words.clock, words: words.policy[clock.policy] },
];

function processSaid({ nodes, flows }: ProcessGraph): Said[] {
  const name = (id: string) => nodes[id]?.title ?? same(id);
  const steps = Object.values(nodes).flatMap(({ id, title, step, effect }) => {
    if (effect) return [{ key: id, name: title, words: words.byItself }];
    if (!step) return [];
    const limit = step.limit;
    return [
      {
        key: id,
        name: title,
        words: both((lang) =>
          joined([
            words.role[step.role][lang],
            words.agency[step.agency][lang],
            limit ? limitWords(limit)[lang] : words.noLimit[lang],
          ]),
        ),
      },
    ];
  });
  const ways = Object.values(flows).map(({ id, from, to, condition }) => ({
    key: `way-${id}`,
    name: words.way,
    words: both((lang) =>
      joined([`${name(from)[lang]} → ${name(to)[lang]}`, condition === undefined ? '' : words.when(condition)[lang]]),
    ),
  }));
  return [...steps, ...ways];
}

const resultsSaid = ({ results }: Bundle): Said[] =>
  results.flatMap(({ code, name, template }) => [
    {
      key: code,
      name,
      words: same(
        joined([
          template.title,
          template.series,
          template.signerTitle,
          template.intro,
          template.closing,
          ...template.legalLines,
        ]),
      ),
    },
    ...template.rows.map(({ label, value }) => ({
      key: `${code}-${label}`,
      name: both((lang) => `${name[lang]}: ${label}`),
      words: same(value),
    })),
  ]);
