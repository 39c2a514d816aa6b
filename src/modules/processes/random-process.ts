import { writeProcess } from './writing.ts';
import type { WrittenFlow, WrittenNode } from './writing.ts';

/** A number from 0 to below, the same for the same seed (mulberry32). */
export type Random = (below: number) => number;

/**
 * For tests: a sound process made of nested sequences, choices, loops and parallel branches, with conditions over
 * `dice`. `dice = 9` makes no condition true.
 */
export function randomProcess(seed: number): { xml: string; random: Random } {
  const random = randomFrom(seed);
  const drawing: Drawing = { random, nodes: [], flows: [] };
  const first = add(drawing, 'startEvent');
  const last = block(drawing, block(drawing, [first], 3), 3);
  arrive(drawing, last, add(drawing, 'endEvent'));
  const { nodes, flows } = drawing;
  return { xml: writeProcess({ id: 'random', name: `Random ${seed}`, nodes, flows }), random };
}

interface Drawing {
  random: Random;
  nodes: WrittenNode[];
  flows: WrittenFlow[];
}

/** Ends still to be connected: from a node, perhaps under a condition, perhaps by default. */
type Loose = string | { from: string; condition?: string; byDefault?: boolean };

/** Appends a block after the loose ends and gives the loose ends after it. */
function block(drawing: Drawing, before: Loose[], depth: number): Loose[] {
  const kind = depth === 0 ? 0 : drawing.random(6);
  if (kind <= 1) return task(drawing, before);
  if (kind === 2) return block(drawing, block(drawing, before, depth - 1), depth - 1);
  if (kind === 3) return choice(drawing, before, depth);
  if (kind === 4) return loop(drawing, before, depth);
  return parallel(drawing, before, depth);
}

function task(drawing: Drawing, before: Loose[]): Loose[] {
  const id = add(drawing, drawing.random(6) === 0 ? 'serviceTask' : 'userTask');
  arrive(drawing, before, id);
  return [id];
}

/** Conditions overlap on purpose: the first in the order of the file must win. */
function choice(drawing: Drawing, before: Loose[], depth: number): Loose[] {
  const gateway = add(drawing, 'exclusiveGateway');
  arrive(drawing, before, gateway);
  const branches: Loose[] = [{ from: gateway, byDefault: true }];
  for (let index = 1 + drawing.random(2); index > 0; index -= 1) {
    branches.push({ from: gateway, condition: `dice <= ${drawing.random(5)}` });
  }
  const ends = branches.flatMap((branch) => (drawing.random(4) === 0 ? [branch] : block(drawing, [branch], depth - 1)));
  if (drawing.random(2) === 0) return ends;
  const merge = add(drawing, 'exclusiveGateway');
  arrive(drawing, ends, merge);
  return [merge];
}

/** At least one user task inside: a loop of gateways alone is refused, one of services alone would spin. */
function loop(drawing: Drawing, before: Loose[], depth: number): Loose[] {
  const head = add(drawing, 'userTask');
  arrive(drawing, before, head);
  const gateway = add(drawing, 'exclusiveGateway');
  arrive(drawing, block(drawing, [head], depth - 1), gateway);
  arrive(drawing, [{ from: gateway, condition: `dice = ${drawing.random(3)}` }], head);
  return [{ from: gateway, byDefault: true }];
}

function parallel(drawing: Drawing, before: Loose[], depth: number): Loose[] {
  const [split, join] = [add(drawing, 'parallelGateway'), add(drawing, 'parallelGateway')];
  // Several ways into a parallel gateway would wait for each other: merge them first.
  const merge = before.length > 1 ? add(drawing, 'exclusiveGateway') : split;
  arrive(drawing, before, merge);
  if (merge !== split) arrive(drawing, [merge], split);
  for (let branches = 2 + drawing.random(2); branches > 0; branches -= 1) {
    const end = add(drawing, 'exclusiveGateway');
    arrive(drawing, block(drawing, [split], depth - 1), end);
    arrive(drawing, [end], join);
  }
  return [join];
}

function arrive(drawing: Drawing, ends: Loose[], to: string): void {
  for (const end of ends) {
    const { from, condition, byDefault } =
      typeof end === 'string' ? { from: end } : { condition: undefined, byDefault: false, ...end };
    const id = `f${drawing.flows.length}`;
    drawing.flows.push({ id, from, to, ...(condition === undefined ? {} : { condition }) });
    const source = drawing.nodes.find((node) => node.id === from);
    if (byDefault && source) source.default = id;
  }
}

function add(drawing: Drawing, type: WrittenNode['type']): string {
  const id = `${type}${drawing.nodes.length}`;
  const step = { role: 'specialist', agency: 'competent', action: 'handle' };
  const attributes = type === 'userTask' ? step : type === 'serviceTask' ? { action: 'sign-result' } : {};
  drawing.nodes.push({ id, type, name: id, attributes });
  return id;
}

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
