import { journeyOf, type Answers } from '#modules/forms';
import type { Bundle, Channel } from './bundle.ts';
import { inOneLine } from './canonical.ts';
import { compiledProcess, type ProcessGraph } from '#modules/processes';
import { edgesOf, exampleAnswer } from './golden-examples.ts';
import { goldenName } from './golden-name.ts';
import { outcomeOf } from './golden-outcome.ts';
import { isSame, withHolding, withValues, type Plan } from './golden-plan.ts';
import { rulesOf, type Rule, type RuleBook } from './golden-rules.ts';
import type { Telling } from './golden-telling.ts';
import type { GoldenDossier, GoldenGiven } from './golden.ts';

/** Example dossiers a version gets at most; beyond, only its cases and channels add to them. */
const MOST = 24;
/** Filed on this day where no fee begins later. */
const USUAL_DAY = '2026-07-01';

/**
 * Example dossiers for every branch of a version: each case, each channel that differs, each condition answered both
 * ways and at the values that tell it from what it is easily mistaken for, the leader sending work back once. The same
 * ones every time. Throws `processes.*`, `platform.feel-*`.
 */
export async function goldenDossiersOf(bundle: Bundle, processXml: string): Promise<GoldenDossier[]> {
  return writeGolden(bundle, await compiledProcess(processXml));
}

interface Writing {
  bundle: Bundle;
  graph: ProcessGraph;
  examples: Answers;
  book: RuleBook;
  /** What no example tells yet. */
  untold: { rule: Rule; telling: Telling }[];
  given: GoldenGiven[];
}

function writeGolden(bundle: Bundle, graph: ProcessGraph): GoldenDossier[] {
  const examples = Object.fromEntries(
    Object.keys(bundle.form.schema.properties).flatMap((key) => {
      const answer = exampleAnswer(bundle.form, key);
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
  const book = rulesOf(bundle, examples);
  const untold = book.rules.flatMap((rule) => rule.telling.map((telling) => ({ rule, telling })));
  const writing: Writing = { bundle, graph, examples, book, untold, given: [] };
  for (const start of startsOf(bundle, graph)) add(writing, start);
  while (writing.untold.length > 0 && writing.given.length < MOST) {
    const [first] = writing.untold;
    if (!first) break;
    const start = startFor(bundle, first);
    if (start) add(writing, start, first);
    // What no dossier can reach is not asked for again.
    writing.untold = writing.untold.filter((one) => one !== first);
  }
  return describe(writing);
}

interface Start {
  plan: Plan;
  on: string;
  decisions?: Record<string, string[]> | undefined;
  /** Must hold, so that a fee of that day is due. */
  holds?: string | undefined;
}

/** Every case, every channel, the days on which fees begin and end, and work sent back. */
function startsOf({ cases, channels, fees }: Bundle, graph: ProcessGraph): Start[] {
  const usualChannel =
    channels.find(({ channel }) => channel === 'online')?.channel ?? channels[0]?.channel ?? 'online';
  const unlimited = cases.find(({ limit }) => limit === undefined) ?? cases[0];
  const on = [USUAL_DAY, ...fees.flatMap(({ from }) => from ?? [])].toSorted().at(-1) ?? USUAL_DAY;
  const firstCase = cases[0]?.key ?? '';
  const approvals = Object.values(graph.nodes).filter(({ step }) => step?.action === 'approve');
  const decisions = Object.fromEntries(approvals.map(({ id }) => [id, ['send-back']]));
  return [
    ...cases.map(({ key }) => ({ plan: { case: key, channel: usualChannel }, on })),
    ...channels
      .filter(({ channel }) => channel !== usualChannel)
      .map(({ channel }) => ({ plan: { case: unlimited?.key ?? '', channel }, on })),
    ...fees.flatMap(({ from, to, when }) =>
      [...aroundDay(from), ...aroundDay(to)].map((day) => ({
        plan: { case: firstCase, channel: usualChannel },
        on: day,
        holds: when,
      })),
    ),
    ...(approvals.length > 0 ? [{ plan: { case: firstCase, channel: usualChannel }, on, decisions }] : []),
  ];
}

/** The day itself and the one before. */
const aroundDay = (day: string | undefined): string[] => {
  const at = new Date(`${day ?? ''}T00:00:00Z`).getTime();
  return day === undefined || Number.isNaN(at) ? [] : [new Date(at - 86_400_000).toISOString().slice(0, 10), day];
};

function startFor(bundle: Bundle, { rule, telling }: Writing['untold'][number]): Start | undefined {
  const [first] = startsOf(bundle, { id: '', name: '', start: '', nodes: {}, flows: {} });
  if (!first) return undefined;
  const { case: caseKey = rule.caseKey, channel } = telling.values;
  return {
    ...first,
    plan: {
      ...first.plan,
      ...(caseKey === undefined ? {} : { case: caseKey }),
      ...(channel === undefined ? {} : { channel }),
    },
  };
}

/** Packs into one dossier whatever goes together, and strikes off what it tells. */
function add(writing: Writing, start: Start, wanted?: Writing['untold'][number]): void {
  const { bundle, book, examples } = writing;
  let plan = start.holds === undefined ? start.plan : (withHolding(book, start.plan, start.holds) ?? start.plan);
  for (const { rule, telling } of wanted ? [wanted, ...writing.untold] : writing.untold) {
    plan = packed(book, plan, rule, telling) ?? plan;
  }
  const { case: caseKey, channel, ...planned } = plan;
  const context = { case: inOneLine(caseKey), channel: channelOf(channel) };
  const { answers } = journeyOf(bundle.form, { ...examples, ...planned }, context);
  const seen: Record<string, unknown> = { ...answers, ...context };
  const before = writing.untold.length;
  writing.untold = writing.untold.filter(({ rule, telling }) => !tells(rule, telling, seen));
  if (wanted && writing.untold.length === before) return;
  writing.given.push({
    ...context,
    on: start.on,
    answers,
    ...(start.decisions ? { decisions: start.decisions } : {}),
  });
}

function packed(book: RuleBook, plan: Plan, rule: Rule, { values }: Telling): Plan | undefined {
  if (rule.caseKey !== undefined && plan.case !== rule.caseKey) return undefined;
  let next = withValues(book, plan, values);
  for (const need of rule.needs) next = next && withHolding(book, next, need);
  return next;
}

const tells = (rule: Rule, { values }: Telling, seen: Record<string, unknown>): boolean =>
  (rule.caseKey === undefined || rule.caseKey === seen.case) &&
  Object.entries(values).every(([name, value]) => isSame(seen[name], value));

const channelOf = (channel: unknown): Channel['channel'] =>
  channel === 'direct' || channel === 'post' ? channel : 'online';

/** Names them, writes down what comes out, and gives each question's edges to the first dossier that asks it. */
function describe({ bundle, graph, given }: Writing): GoldenDossier[] {
  const edged = new Set<string>();
  const known = new Set<string>();
  const distinct = given.filter((one) => {
    const written = JSON.stringify(one);
    return !known.has(written) && known.add(written);
  });
  return distinct.map((one, place) => {
    const accepted: NonNullable<GoldenDossier['accepted']> = {};
    const refused: NonNullable<GoldenDossier['refused']> = {};
    for (const key of Object.keys(one.answers)) {
      if (edged.has(key)) continue;
      edged.add(key);
      const edges = edgesOf(bundle.form, key);
      if (edges.accepted.length > 0) accepted[key] = edges.accepted;
      if (edges.refused.length > 0) refused[key] = edges.refused;
    }
    return {
      ...goldenName(bundle, one, place + 1),
      given: one,
      expected: outcomeOf(bundle, graph, one),
      ...(Object.keys(accepted).length > 0 ? { accepted } : {}),
      ...(Object.keys(refused).length > 0 ? { refused } : {}),
    };
  });
}
