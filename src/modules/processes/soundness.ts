import type { ProcessGraph, ProcessNode } from './graph.ts';
import type { ProcessElement, ReportProblem } from './problems.ts';

/**
 * Walks every situation a dossier can be in, taking conditions as free choices (W. van der Aalst, soundness of
 * workflow nets). A situation is the set of flows with a token on them. Refused: a situation nothing leads out of,
 * an end reached while other branches are open, two tokens on one flow (the same work twice, and the only way tokens
 * could grow without bound), and a situation from which no end can be reached.
 */
export function checkSoundness(
  graph: ProcessGraph,
  report: ReportProblem,
  elementOf: (id: string) => ProcessElement,
): void {
  const net = readNet(graph);
  const walk = walkSituations(net);
  if (!walk) {
    report('too-complex', elementOf(graph.id));
    return;
  }
  for (const id of walk.doubled) report('doubled', elementOf(id));
  for (const id of walk.unfinished) report('unfinished', elementOf(id));
  const stuck = new Set<string>();
  const circling = new Set<string>();
  for (const situation of situationsWithoutEnd(walk)) {
    const leadsOn = (walk.next.get(situation) ?? []).length > 0;
    for (const id of nodesHolding(net, situation)) (leadsOn ? circling : stuck).add(id);
  }
  for (const id of stuck) report('deadlock', elementOf(id));
  if (stuck.size > 0) return;
  for (const id of circling) report('no-exit', elementOf(id));
}

/** A situation as bits: bit i is set while flow i carries a token. */
type Situation = bigint;

interface Net {
  start: Situation;
  end: Situation;
  firings: Firing[];
  nodeBehind: { flow: Situation; node: string }[];
}

/** A node fires on any of its entries, and then takes any of its ways. */
interface Firing {
  node: ProcessNode;
  entries: Situation[];
  ways: Situation[];
}

const mostSituations = 100_000;
const ended: Situation = 1n;

/** Flow i is bit i+1; bit 0 says that an end was reached. */
function readNet(graph: ProcessGraph): Net {
  const bits = new Map(Object.keys(graph.flows).map((id, index) => [id, 1n << BigInt(index + 1)]));
  const bit = (id: string): Situation => bits.get(endOfChain(graph, id)) ?? 0n;
  const all = (ids: readonly string[]): Situation => ids.reduce((sum, id) => sum | bit(id), 0n);
  const junctions = Object.values(graph.nodes).filter((node) => !isPassage(node));
  const firings = junctions.map((node): Firing => {
    const ways =
      node.kind === 'exclusive' ? node.outgoing.map(bit) : [node.kind === 'end' ? ended : all(node.outgoing)];
    const entries = node.kind === 'parallel' ? [all(node.incoming)] : node.incoming.map(bit);
    return { node, entries, ways };
  });
  const lasting = Object.values(graph.flows).filter((flow) => endOfChain(graph, flow.id) === flow.id);
  const nodeBehind = lasting.map((flow) => ({ flow: bit(flow.id), node: flow.to }));
  return { start: all(graph.nodes[graph.start]?.outgoing ?? []), end: ended, firings, nodeBehind };
}

/** One way in and one way out: whether a token stands before or after such a node changes nothing for the others. */
const isPassage = (node: ProcessNode | undefined): boolean => node?.incoming.length === 1 && node.outgoing.length === 1;

/** The last flow of a chain of passages stands for all of it; that keeps the situations few. */
function endOfChain(graph: ProcessGraph, id: string): string {
  let last = id;
  for (let node = nodeAfter(graph, last); isPassage(node); node = nodeAfter(graph, last))
    last = node?.outgoing[0] ?? '';
  return last;
}

const nodeAfter = (graph: ProcessGraph, flow: string): ProcessNode | undefined =>
  graph.nodes[graph.flows[flow]?.to ?? ''];

interface Walk {
  next: Map<Situation, Situation[]>;
  doubled: Set<string>;
  unfinished: Set<string>;
  /** Situations already reported for a step out of them; not reported again as stuck. */
  reported: Set<Situation>;
}

function walkSituations(net: Net): Walk | undefined {
  const walk: Walk = { next: new Map(), doubled: new Set(), unfinished: new Set(), reported: new Set() };
  const waiting: Situation[] = [net.start];
  const known = new Set(waiting);
  for (let situation = waiting.pop(); situation !== undefined; situation = waiting.pop()) {
    const reached = successors(net, situation, walk);
    walk.next.set(situation, reached);
    for (const next of reached) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
    if (known.size > mostSituations) return undefined;
  }
  return walk;
}

function successors(net: Net, situation: Situation, found: Walk): Situation[] {
  const reached: Situation[] = [];
  for (const { node, entries, ways } of net.firings) {
    for (const takes of entries) {
      if ((situation & takes) !== takes) continue;
      const left = situation & ~takes;
      for (const puts of ways) {
        const twice = left & puts;
        const unfinished = puts === net.end && left !== 0n;
        if (unfinished) found.unfinished.add(node.id);
        for (const id of nodesHolding(net, twice)) found.doubled.add(id);
        if (unfinished || twice !== 0n) found.reported.add(situation);
        else reached.push(left | puts);
      }
    }
  }
  return reached;
}

/** Situations from which the end cannot be reached: walk backwards from it and take the rest. */
function situationsWithoutEnd(walk: Walk): Situation[] {
  const before = new Map<Situation, Situation[]>();
  for (const [situation, reached] of walk.next) {
    for (const next of reached) {
      const earlier = before.get(next);
      if (earlier) earlier.push(situation);
      else before.set(next, [situation]);
    }
  }
  const finishing = new Set<Situation>([ended, ...walk.reported]);
  for (const situation of finishing) for (const earlier of before.get(situation) ?? []) finishing.add(earlier);
  return [...walk.next.keys()].filter((situation) => !finishing.has(situation));
}

const nodesHolding = (net: Net, situation: Situation): string[] =>
  net.nodeBehind.filter(({ flow }) => (situation & flow) !== 0n).map(({ node }) => node);
