import type { Bilingual } from '#platform/text.ts';
import type { ProcessFlow, ProcessGraph, ProcessNode } from './graph.ts';
import type { ProcessElement, ReportProblem } from './problems.ts';

type ElementOf = (id: string) => ProcessElement;

/** What can be said of each node and flow by itself: ends that join, gateways that know where to go. */
export function checkStructure(graph: ProcessGraph, report: ReportProblem, elementOf: ElementOf): void {
  const nodes = Object.values(graph.nodes);
  const starts = nodes.filter((node) => node.kind === 'start');
  if (starts.length !== 1) {
    report('start-not-one', elementOf(starts[1]?.id ?? graph.id), { count: starts.length });
  }
  if (!nodes.some((node) => node.kind === 'end')) report('end-missing', elementOf(graph.id));
  for (const flow of Object.values(graph.flows)) {
    if (!graph.nodes[flow.from] || !graph.nodes[flow.to]) report('flow-dangling', elementOf(flow.id));
  }
  for (const node of nodes) {
    checkEnds(node, report, elementOf);
    checkConditions(graph, node, report, elementOf);
  }
}

const misplaced = {
  intoStart: { vi: 'không gì đi vào điểm bắt đầu', en: 'nothing leads into a start event' },
  outOfEnd: { vi: 'không gì đi ra khỏi điểm kết thúc', en: 'nothing leaves an end event' },
  foreignDefault: { vi: 'đường mặc định không đi ra từ cổng này', en: 'the default flow does not leave this gateway' },
} as const satisfies Record<string, Bilingual>;

function checkEnds(node: ProcessNode, report: ReportProblem, elementOf: ElementOf): void {
  const element = elementOf(node.id);
  if (node.kind === 'start' && node.incoming.length > 0)
    report('flow-misplaced', element, { reason: misplaced.intoStart });
  if (node.kind === 'end' && node.outgoing.length > 0)
    report('flow-misplaced', element, { reason: misplaced.outOfEnd });
  const splits = node.kind === 'exclusive' || node.kind === 'parallel';
  if (!splits && node.kind !== 'end' && node.outgoing.length > 1) report('split-implicit', element);
  if (node.default !== undefined && !node.outgoing.includes(node.default)) {
    report('flow-misplaced', element, { reason: misplaced.foreignDefault });
  }
}

function checkConditions(graph: ProcessGraph, node: ProcessNode, report: ReportProblem, elementOf: ElementOf): void {
  const decides = node.kind === 'exclusive' && node.outgoing.length > 1;
  for (const flow of flowsOut(graph, node)) {
    const mayHave = decides && flow.id !== node.default;
    if (flow.condition !== undefined && !mayHave) report('condition-misplaced', elementOf(flow.id));
    if (flow.condition === undefined && mayHave) report('condition-missing', elementOf(flow.id));
  }
}

/** Every node on a way from start to end, and no loop that never meets a task. Needs `checkStructure` to be content. */
export function checkPaths(graph: ProcessGraph, report: ReportProblem, elementOf: ElementOf): void {
  const nodes = Object.values(graph.nodes);
  const ends = nodes.filter((node) => node.kind === 'end').map((node) => node.id);
  const fromStart = reachable([graph.start], (id) => neighbours(graph, id, 'outgoing'));
  const toEnd = reachable(ends, (id) => neighbours(graph, id, 'incoming'));
  for (const { id } of nodes) {
    if (!fromStart.has(id) || !toEnd.has(id)) report('off-path', elementOf(id));
  }
  const isGateway = (id: string) => graph.nodes[id]?.kind === 'exclusive' || graph.nodes[id]?.kind === 'parallel';
  const gatewaysAfter = (id: string) => neighbours(graph, id, 'outgoing').filter(isGateway);
  for (const { id } of nodes) {
    if (isGateway(id) && reachable(gatewaysAfter(id), gatewaysAfter).has(id)) report('gateway-loop', elementOf(id));
  }
}

/** A node's flows out, in the order of the file. */
export const flowsOut = (graph: ProcessGraph, node: ProcessNode): ProcessFlow[] =>
  node.outgoing.flatMap((id) => graph.flows[id] ?? []);

const neighbours = (graph: ProcessGraph, id: string, side: 'incoming' | 'outgoing'): string[] =>
  (graph.nodes[id]?.[side] ?? []).flatMap((flow) => graph.flows[flow]?.[side === 'outgoing' ? 'to' : 'from'] ?? []);

function reachable(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  // A set may grow while it is walked: what is added is still visited.
  for (const id of seen) for (const neighbour of next(id)) seen.add(neighbour);
  return seen;
}
