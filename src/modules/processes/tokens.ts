import { isTrue } from '#platform/feel.ts';
import { error } from './errors.ts';
import type { EffectAction, ProcessFlow, ProcessGraph, ProcessNode, ProcessStep } from './graph.ts';
import { flowsOut } from './structure.ts';

/** Where a dossier stands: at a task that is open, or at a join (`arrivedFrom` says by which flow). A row each. */
export interface Token {
  readonly id: string;
  readonly node: string;
  readonly arrivedFrom?: string | undefined;
}

export type Variables = Readonly<Record<string, unknown>>;

export type ProcessEvent =
  | { kind: 'start'; variables: Variables }
  | { kind: 'complete'; token: string; node: string; variables: Variables };

/** A user task to open for somebody. */
export interface NodeRef {
  token: string;
  node: string;
  step: ProcessStep;
}

/** A service task to run; its worker answers with `complete`, like a person does. */
export interface EffectRef {
  token: string;
  node: string;
  action: EffectAction;
}

export interface Advance {
  tokens: Token[];
  opened: NodeRef[];
  effects: EffectRef[];
  ended: boolean;
}

/**
 * Moves the tokens of one run on by one event, as far as they go by themselves. Pure: `nextId` names the new tokens.
 * Throws `processes.started`, `-token-gone` (a stale page), `-no-way` (no condition holds, no default).
 */
export function advance(
  graph: ProcessGraph,
  state: readonly Token[],
  event: ProcessEvent,
  nextId: () => string,
): Advance {
  const run: Run = { graph, variables: event.variables, nextId, tokens: [...state], opened: [], effects: [] };
  for (const flow of flowsOut(graph, departure(run, event))) follow(run, flow);
  return { tokens: run.tokens, opened: run.opened, effects: run.effects, ended: run.tokens.length === 0 };
}

interface Run {
  readonly graph: ProcessGraph;
  readonly variables: Variables;
  readonly nextId: () => string;
  tokens: Token[];
  readonly opened: NodeRef[];
  readonly effects: EffectRef[];
}

/** The node the event lets a token leave. */
function departure(run: Run, event: ProcessEvent): ProcessNode {
  if (event.kind === 'start') {
    if (run.tokens.length > 0) throw error('started');
    return nodeAt(run.graph, run.graph.start);
  }
  const token = run.tokens.find((candidate) => candidate.id === event.token && candidate.node === event.node);
  const node = nodeAt(run.graph, event.node);
  if (!token || (node.kind !== 'user' && node.kind !== 'service')) throw error('token-gone', { node: event.node });
  run.tokens = run.tokens.filter((candidate) => candidate !== token);
  return node;
}

/** Walks on from one flow until every token rests. Compilation refused loops without a task, so this ends. */
function follow(run: Run, first: ProcessFlow): void {
  const ahead = [first];
  for (let flow = ahead.shift(); flow; flow = ahead.shift()) {
    const node = nodeAt(run.graph, flow.to);
    if (node.kind === 'exclusive') ahead.push(choose(run, node));
    else if (node.kind === 'parallel') ahead.push(...join(run, node, flow));
    else rest(run, node);
  }
}

function rest(run: Run, node: ProcessNode): void {
  if (!node.step && !node.effect) return;
  const token: Token = { id: run.nextId(), node: node.id };
  run.tokens.push(token);
  if (node.step) run.opened.push({ token: token.id, node: node.id, step: node.step });
  if (node.effect) run.effects.push({ token: token.id, node: node.id, action: node.effect });
}

/** The first condition in the order of the file that holds, else the default. */
function choose(run: Run, gateway: ProcessNode): ProcessFlow {
  const flows = flowsOut(run.graph, gateway);
  const only = flows.length === 1 ? flows[0] : undefined;
  const chosen =
    only ??
    flows.find((flow) => flow.condition !== undefined && isTrue(flow.condition, run.variables)) ??
    flows.find((flow) => flow.id === gateway.default);
  if (!chosen) throw error('no-way', { node: gateway.title.vi, gateway: gateway.id });
  return chosen;
}

/** Waits at a join until one token stands on each flow in; then all become one, and split again over the flows out. */
function join(run: Run, gateway: ProcessNode, flow: ProcessFlow): ProcessFlow[] {
  const waiting = run.tokens.filter((token) => token.node === gateway.id);
  const arrived = new Set([...waiting.map((token) => token.arrivedFrom), flow.id]);
  if (!gateway.incoming.every((incoming) => arrived.has(incoming))) {
    run.tokens.push({ id: run.nextId(), node: gateway.id, arrivedFrom: flow.id });
    return [];
  }
  run.tokens = run.tokens.filter((token) => !waiting.includes(token));
  return flowsOut(run.graph, gateway);
}

function nodeAt(graph: ProcessGraph, id: string): ProcessNode {
  const node = graph.nodes[id];
  if (!node) throw error('token-gone', { node: id });
  return node;
}
