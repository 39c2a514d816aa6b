import type { Lang } from '#platform/text.ts';
import type { ProcessGraph, ProcessNode } from './graph.ts';
import { layOut } from './layout.ts';
import type { Drawable, Layout, Shape } from './layout.ts';
import type { Token } from './tokens.ts';

/** A step somebody (or the service) has finished: when and who, ready to read. The latest counts. */
export interface FinishedStep {
  node: string;
  at?: string | undefined;
  by?: string | undefined;
}

/** One stop on the dossier's way, as `Stations` of the design system shows it. */
export interface WayStation {
  node: string;
  name: string;
  state: 'done' | 'now' | 'next';
  at?: string | undefined;
  by?: string | undefined;
}

/** The tasks of a process in the order a dossier meets them, with where it stands. Sent back, a later step is next again. */
export function stationsOf(
  graph: ProcessGraph,
  tokens: readonly Token[],
  { finished, lang }: { finished: readonly FinishedStep[]; lang: Lang },
): WayStation[] {
  const stops = inOrder(graph).filter((node) => node.step ?? node.effect);
  const states = statesOf(graph, tokens, finished);
  return stops.map((node) => {
    const state = states.get(node.id) ?? 'next';
    const last = state === 'done' ? finished.findLast((step) => step.node === node.id) : undefined;
    return { node: node.id, name: node.title[lang], state, at: last?.at, by: last?.by };
  });
}

/** What each node is to the dossier now. A node ahead of a token is `next` even if it was done before a send-back. */
export function statesOf(
  graph: ProcessGraph,
  tokens: readonly Token[],
  finished: readonly FinishedStep[],
): Map<string, 'done' | 'now'> {
  const states = new Map<string, 'done' | 'now'>();
  const ahead = nodesAhead(
    graph,
    tokens.map(({ node }) => node),
  );
  for (const { node } of finished) if (!ahead.has(node)) states.set(node, 'done');
  for (const { node } of tokens) states.set(node, 'now');
  return states;
}

/** Nodes still to come, not counting ways back. */
function nodesAhead(graph: ProcessGraph, from: readonly string[]): Set<string> {
  const position = new Map(inOrder(graph).map(({ id }, index) => [id, index]));
  const before = (a: string, b: string) => (position.get(a) ?? 0) < (position.get(b) ?? 0);
  const ahead = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const flow of graph.nodes[id]?.outgoing ?? []) {
      const to = graph.flows[flow]?.to ?? '';
      if (ahead.has(to) || !before(id, to)) continue;
      ahead.add(to);
      waiting.push(to);
    }
  }
  return ahead;
}

const shapes: Record<ProcessNode['kind'], Shape> = {
  start: 'event',
  end: 'event',
  user: 'task',
  service: 'task',
  exclusive: 'gateway',
  parallel: 'gateway',
};

export const drawable = (graph: ProcessGraph): Drawable => ({
  nodes: Object.values(graph.nodes).map(({ id, kind }) => ({ id, shape: shapes[kind] })),
  flows: Object.values(graph.flows),
});

const layouts = new WeakMap<ProcessGraph, Layout>();

/** Where everything stands; a compiled process never changes, so it is laid out once. */
export function layoutOf(graph: ProcessGraph): Layout {
  const known = layouts.get(graph) ?? layOut(drawable(graph));
  layouts.set(graph, known);
  return known;
}

const inOrder = (graph: ProcessGraph): ProcessNode[] =>
  [...layoutOf(graph).boxes.keys()].flatMap((id) => graph.nodes[id] ?? []);
