import type { FieldSchema } from '#modules/forms';
import type { Bundle, Case, Limit, PaperItem } from './bundle.ts';

/** For tests: one thing of a version changed on purpose. */
export interface Mutant {
  what: string;
  bundle: Bundle;
  processXml: string;
}

type Change = [what: string, bundle: Bundle];

/** Every rule, paper, fee, limit and row of a version broken in turn. */
export const mutantsOf = (bundle: Bundle, processXml: string): Mutant[] =>
  [
    ...formMutants(bundle),
    ...caseMutants(bundle),
    ...feeMutants(bundle),
    ...channelMutants(bundle),
    ...resultMutants(bundle),
  ].map(([what, changed]) => ({ what, bundle: changed, processXml }));

const without = <T>(list: readonly T[], place: number): T[] => list.filter((_, one) => one !== place);
const replaced = <T>(list: readonly T[], place: number, by: T): T[] => list.map((one, at) => (at === place ? by : one));

/** A condition dropped, turned round, never true, or with one of its words changed. Written apart from `feel-slips`. */
export function conditionMutants(condition: string): (string | undefined)[] {
  const swaps: [RegExp, string][] = [
    [/ and /g, ' or '],
    [/ or /g, ' and '],
    [/ != /g, ' = '],
    [/ = /g, ' != '],
    [/ >= /g, ' > '],
    [/ > /g, ' >= '],
    [/ <= /g, ' < '],
    [/ < /g, ' <= '],
    [/\btrue\b/g, 'false'],
    [/\bfalse\b/g, 'true'],
    [/"[^"]*", /g, ''],
    [/, "[^"]*"/g, ''],
    [/"[^"]*"/g, '"something else"'],
  ];
  const swapped = swaps.flatMap(([from, to]) =>
    [...condition.matchAll(from)].map(
      (found) => `${condition.slice(0, found.index)}${to}${condition.slice(found.index + found[0].length)}`,
    ),
  );
  return [undefined, `not(${condition})`, 'false', ...swapped];
}

function formMutants(bundle: Bundle): Change[] {
  const { form } = bundle;
  const { pages, schema } = form;
  const withForm = (changed: Partial<Bundle['form']>): Bundle => ({ ...bundle, form: { ...form, ...changed } });
  const withField = (key: string, field: FieldSchema) =>
    withForm({ schema: { ...schema, properties: { ...schema.properties, [key]: field } } });
  return [
    ...pages.flatMap((page, place) => [
      ...(page.when === undefined ? [] : conditionMutants(page.when)).map((when): Change => [
        `page ${page.key} when ${when}`,
        withForm({ pages: replaced(pages, place, { ...page, when } as typeof page) }),
      ]),
      ...page.fields.map((key): Change => [`question ${key} gone`, withoutQuestion(bundle, key)]),
    ]),
    ...Object.entries(schema.properties).flatMap(([key, field]) => [
      ...(field.field.when === undefined ? [] : conditionMutants(field.field.when)).map((when): Change => [
        `question ${key} when ${when}`,
        withField(key, { ...field, field: { ...field.field, when } as FieldSchema['field'] }),
      ]),
      [
        `question ${key} required or not`,
        withForm({ schema: { ...schema, required: toggled(schema.required, key) } }),
      ] as Change,
      ...boundMutants(field).map(([what, changed]): Change => [`question ${key} ${what}`, withField(key, changed)]),
    ]),
  ];
}

const toggled = (list: readonly string[], key: string): string[] =>
  list.includes(key) ? list.filter((one) => one !== key) : [...list, key];

const boundMutants = (field: FieldSchema): [string, FieldSchema][] => [
  ...(['minimum', 'maximum', 'minLength', 'maxLength'] as const).flatMap((bound): [string, FieldSchema][] => {
    const at = field[bound];
    return at === undefined
      ? []
      : [
          [`${bound} higher`, { ...field, [bound]: at + 1 }],
          [`${bound} lower`, { ...field, [bound]: at - 1 }],
        ];
  }),
  ...(field.enum && field.enum.length > 1
    ? ([['a choice gone', { ...field, enum: field.enum.slice(1) }]] as [string, FieldSchema][])
    : []),
];

function withoutQuestion(bundle: Bundle, key: string): Bundle {
  const { [key]: _gone, ...properties } = bundle.form.schema.properties;
  const pages = bundle.form.pages
    .map((page) => ({ ...page, fields: page.fields.filter((one) => one !== key) }))
    .filter(({ fields }) => fields.length > 0);
  const required = bundle.form.schema.required.filter((one) => one !== key);
  return { ...bundle, form: { pages, schema: { ...bundle.form.schema, properties, required } } };
}

function caseMutants(bundle: Bundle): Change[] {
  const withCase = (place: number, changed: Case): Bundle => ({
    ...bundle,
    cases: replaced(bundle.cases, place, changed),
  });
  return bundle.cases.flatMap((one, place) => [
    [`case ${one.key} gone`, { ...bundle, cases: without(bundle.cases, place) }] as Change,
    ...(one.limit ? limitMutants(one.limit) : []).map((limit): Change => [
      `case ${one.key} limit`,
      withCase(place, { ...one, limit } as Case),
    ]),
    ...one.papers.flatMap((paper, at) => [
      [`paper ${one.key}/${paper.key} gone`, withCase(place, { ...one, papers: without(one.papers, at) })] as Change,
      ...paperMutants(paper).map(([what, changed]): Change => [
        `paper ${one.key}/${paper.key} ${what}`,
        withCase(place, { ...one, papers: replaced(one.papers, at, changed) }),
      ]),
    ]),
  ]);
}

const limitMutants = (limit: Limit): (Limit | undefined)[] => [
  undefined,
  { ...limit, n: limit.n + 1 },
  { ...limit, unit: limit.unit === 'working_day' ? 'day' : 'working_day' },
];

const paperMutants = (paper: PaperItem): [string, PaperItem][] => [
  ['required or not', { ...paper, required: !paper.required }],
  ['one more', { ...paper, originals: paper.originals + 1 }],
  ['one copy more', { ...paper, copies: paper.copies + 1 }],
  ['seen or kept', { ...paper, kind: paper.kind === 'submit' ? 'present' : 'submit' }],
  ['with another', { ...paper, anyOf: `${paper.anyOf ?? ''}x` }],
  ...(paper.when === undefined ? ['false'] : conditionMutants(paper.when)).map((when): [string, PaperItem] => [
    `when ${when}`,
    { ...paper, when } as PaperItem,
  ]),
];

function feeMutants(bundle: Bundle): Change[] {
  const unsettled = bundle.unsettledFees ?? [];
  return [
    ...bundle.fees.flatMap((fee, place) => {
      const withFee = (changed: object): Bundle => ({
        ...bundle,
        fees: replaced(bundle.fees, place, { ...fee, ...changed }),
      });
      return [
        [`fee ${fee.key} gone`, { ...bundle, fees: without(bundle.fees, place) }] as Change,
        [`fee ${fee.key} dearer`, withFee({ amountDong: fee.amountDong + 1000 })] as Change,
        ...(fee.when === undefined ? ['false'] : conditionMutants(fee.when)).map((when): Change => [
          `fee ${fee.key} when ${when}`,
          withFee({ when }),
        ]),
        ...(fee.quantity === undefined ? [] : [undefined, `${fee.quantity} + 1`, `2 * ${fee.quantity}`]).map(
          (quantity): Change => [`fee ${fee.key} times ${quantity}`, withFee({ quantity })],
        ),
        ...(['from', 'to'] as const).flatMap((end): Change[] =>
          fee[end] === undefined
            ? [[`fee ${fee.key} ${end} a day`, withFee({ [end]: end === 'from' ? '2100-01-01' : '2000-01-01' })]]
            : [
                [`fee ${fee.key} ${end} no day`, withFee({ [end]: undefined })],
                [`fee ${fee.key} ${end} a day later`, withFee({ [end]: dayAfter(fee[end] ?? '') })],
              ],
        ),
      ];
    }),
    ...unsettled.map((_, place): Change => [
      'unsettled fee gone',
      { ...bundle, unsettledFees: without(unsettled, place) },
    ]),
  ];
}

const dayAfter = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);

function channelMutants(bundle: Bundle): Change[] {
  return bundle.channels.flatMap((one, place) => [
    [`channel ${one.channel} gone`, { ...bundle, channels: without(bundle.channels, place) }] as Change,
    ...(one.limit ? limitMutants(one.limit) : []).map((limit): Change => [
      `channel ${one.channel} limit ${limit?.n} ${limit?.unit}`,
      { ...bundle, channels: replaced(bundle.channels, place, { ...one, limit } as typeof one) },
    ]),
  ]);
}

function resultMutants(bundle: Bundle): Change[] {
  return [
    ...bundle.results.flatMap((result, place) => {
      const { template } = result;
      const withTemplate = (changed: Partial<typeof template>): Bundle => ({
        ...bundle,
        results: replaced(bundle.results, place, { ...result, template: { ...template, ...changed } }),
      });
      return [
        [`result ${result.code} gone`, { ...bundle, results: without(bundle.results, place) }] as Change,
        [`result ${result.code} titled otherwise`, withTemplate({ title: `${template.title} X` })] as Change,
        ...template.rows.flatMap((row, at): Change[] => [
          [`result ${result.code} row ${at} gone`, withTemplate({ rows: without(template.rows, at) })],
          [
            `result ${result.code} row ${at} of nothing`,
            withTemplate({ rows: replaced(template.rows, at, { ...row, value: `${row.value}{x}` }) }),
          ],
        ]),
      ];
    }),
    [
      'decided by another',
      {
        ...bundle,
        competent: bundle.competent.kind === 'commune' ? { kind: 'department', code: 'x' } : { kind: 'commune' },
      },
    ],
  ];
}
