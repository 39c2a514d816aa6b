import { cellsOf, journeyOf, paperItemsOf, type Answers, type FieldSchema } from '#modules/forms';
import { advance, type ProcessGraph, type StepAction, type Token } from '#modules/processes';
import { isAppError } from '#platform/errors.ts';
import type { Bundle, PaperItem } from './bundle.ts';
import { inOneLine } from './canonical.ts';
import { feesDue, limitOf } from './fees.ts';
import type { GoldenGiven, GoldenOutcome } from './golden.ts';

/** What an example dossier meets under a version: pure, and the same on every machine. Throws `platform.feel-*`. */
export function outcomeOf(bundle: Bundle, graph: ProcessGraph, given: GoldenGiven): GoldenOutcome {
  const context = { channel: given.channel, case: given.case };
  const { pages, answers } = journeyOf(bundle.form, given.answers, context);
  const chosen = bundle.cases.find(({ key }) => key === given.case);
  const fees = feesDue(bundle, { answers, channel: given.channel, caseKey: given.case, on: given.on });
  const limit = limitOf(bundle, given.case, given.channel);
  return {
    questions: pages.flatMap(({ page, fields }) => [
      `page ${page.key}`,
      ...fields.map((key) => questionLine(bundle, key)),
    ]),
    papers: chosen ? paperItemsOf(chosen, answers, context).map(paperLine) : [],
    fees: fees.map(({ key, amountDong }) => `${key} ${amountDong}`),
    unsettledFees: (bundle.unsettledFees ?? []).map(({ key }) => key),
    limit: limit ? `${limit.n} ${limit.unit}` : null,
    steps: wayThrough(graph, given.decisions ?? {}),
    results: bundle.results.flatMap((result) => resultLines(result, answers)),
    routing: bundle.competent.kind === 'commune' ? 'commune' : bundle.competent.code,
  };
}

function questionLine({ form }: Bundle, key: string): string {
  const field = form.schema.properties[key];
  const parts = [key, field?.field.kind ?? '', form.schema.required.includes(key) ? 'required' : ''];
  return [...parts, ...(field ? rulesOf(field) : [])].filter(Boolean).join(' ');
}

/** The rules of a question that no single answer shows. */
const rulesOf = ({ minLength, maxLength, enum: values, items, minItems, maxItems }: FieldSchema): string[] => [
  minLength === undefined ? '' : `from-${minLength}`,
  maxLength === undefined ? '' : `to-${maxLength}`,
  values ? `[${values.join(' ')}]` : '',
  items ? `rows-${minItems ?? 0}-${maxItems ?? ''}` : '',
  items
    ? `[${cellsOf(items)
        .map(([key]) => `${key}${items.required.includes(key) ? '*' : ''}`)
        .join(' ')}]`
    : '',
];

const paperLine = ({ key, kind, originals, copies, required, anyOf }: PaperItem): string =>
  `${key} ${kind} ${originals}+${copies}${required ? ' required' : ''}${anyOf === undefined ? '' : ` any-of:${anyOf}`}`;

function resultLines({ code, template }: Bundle['results'][number], answers: Answers): string[] {
  const filled = (line: string) =>
    line.replace(/\{(\w+)\}/g, (whole, key: string) => (key in answers ? inOneLine(answers[key]) : whole));
  return [
    `${code} ${template.title} ${template.series} ${template.signerTitle}`,
    ...(template.intro === undefined ? [] : [filled(template.intro)]),
    ...template.rows.map(({ label, value }) => `${label}: ${filled(value)}`),
    ...(template.closing === undefined ? [] : [filled(template.closing)]),
  ];
}

/** How officers end each kind of step when nothing is wrong; `casework` gives exactly these outcomes. */
const usual: Record<StepAction, string> = {
  intake: 'accept',
  examine: 'opinion',
  handle: 'propose',
  approve: 'approve',
  return: 'return',
};

/** Far more than any procedure has: a way that never ends is cut here and says so. */
const MOST_STEPS = 200;

/** The steps in the order they open, when each is finished in that order. */
export function wayThrough(graph: ProcessGraph, decisions: Record<string, readonly string[]>): string[] {
  const lines: string[] = [];
  const left = new Map(Object.entries(decisions).map(([node, outcomes]) => [node, [...outcomes]]));
  const waiting: { token: string; node: string; outcome: string }[] = [];
  let tokens: Token[] = [];
  let ids = 0;
  const move = (event: Parameters<typeof advance>[2]) => {
    const after = advance(graph, tokens, event, () => `t${(ids += 1)}`);
    tokens = after.tokens;
    for (const { token, node, step } of after.opened) {
      const limit = step.limit ? ` ${step.limit.n} ${step.limit.unit}` : '';
      lines.push(`${node} ${step.role}@${step.agency} ${step.action}${limit}`);
      waiting.push({ token, node, outcome: left.get(node)?.shift() ?? usual[step.action] });
    }
    for (const { token, node, action } of after.effects) {
      lines.push(`${node} ${action}`);
      waiting.push({ token, node, outcome: '' });
    }
    if (after.ended) lines.push('end');
  };
  try {
    move({ kind: 'start', variables: {} });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (lines.length > MOST_STEPS) return [...lines, 'never ends'];
      const { token, node, outcome } = next;
      move({ kind: 'complete', token, node, variables: outcome === '' ? {} : { outcome } });
    }
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    lines.push(`${cause.code} ${inOneLine(cause.detail.gateway ?? cause.detail.node ?? '')}`);
  }
  return lines;
}
