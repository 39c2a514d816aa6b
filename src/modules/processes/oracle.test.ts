import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import * as bpmnElements from 'bpmn-elements';
import * as contextSerializer from 'moddle-context-serializer';
import { isTrue } from '#platform/feel.ts';
import { compileProcess } from './bpmn.ts';
import type { ProcessGraph } from './graph.ts';
import { randomProcess } from './random-process.ts';
import { advance } from './tokens.ts';
import type { Advance, ProcessEvent, Token } from './tokens.ts';

const rounds = 300;
const stepsBeforeTheEnd = 25;
/** No condition of a random process holds for 9: every loop is left and every choice takes its default. */
const leaveAll = 9;

/** An engine under test: which user tasks are open, in the order of their names. */
interface Engine {
  open(): string[];
  complete(task: string, dice: number): void;
  hasEnded(): boolean;
}

function ourEngine(graph: ProcessGraph): Engine {
  let tokens: Token[] = [];
  let ids = 0;
  let ended = false;
  const run = (event: ProcessEvent): void => {
    const result: Advance = advance(graph, tokens, event, () => `t${(ids += 1)}`);
    tokens = result.tokens;
    ended = result.ended;
    for (const { token, node } of result.effects) run({ kind: 'complete', token, node, variables: event.variables });
  };
  run({ kind: 'start', variables: { dice: leaveAll } });
  return {
    open: () => inOrder(tokens.map(({ node }) => node).filter((node) => graph.nodes[node]?.kind === 'user')),
    complete: (task, dice) => {
      const token = tokens.find(({ node }) => node === task);
      run({ kind: 'complete', token: token?.id ?? '', node: task, variables: { dice } });
    },
    hasEnded: () => ended,
  };
}

/** What the oracle is asked for; the packages type their classes as plain functions and each other's results apart. */
interface Oracle {
  Context: new (source: unknown, environment: unknown) => unknown;
  Environment: new (options: object) => unknown;
  Definition: new (context: unknown) => { run(): void; isRunning: boolean; getPostponed(): Waiting[] };
  SequenceFlow: new (definition: unknown, context: unknown) => { discard(): void };
  Serializer: (moddle: object, types: unknown) => unknown;
  TypeResolver: (elements: object) => unknown;
}

interface Waiting {
  id: string;
  type: string;
  getPostponed(): Waiting[];
  signal(): void;
}

// Both packages are plain JavaScript; the shapes above are what their documentation promises.
const oracle = { ...bpmnElements, ...contextSerializer } as unknown as Oracle;

interface ConditionalFlow {
  behaviour: { conditionExpression?: { body: string } };
}

/** The npm engine, with FEEL as its script language; its service tasks complete by themselves. */
async function theirEngine(xml: string): Promise<Engine> {
  const moddle = await new BpmnModdle().fromXML(xml);
  const source = oracle.Serializer(moddle, oracle.TypeResolver({ ...bpmnElements, SequenceFlow: tokenFlow }));
  let dice = leaveAll;
  const scripts = {
    register: () => undefined,
    getScript: (_language: string, flow: ConditionalFlow) => ({
      execute: (_scope: unknown, answer: (failure: null, result: boolean) => void) =>
        answer(null, isTrue(flow.behaviour.conditionExpression?.body ?? 'false', { dice })),
    }),
  };
  const environment = new oracle.Environment({ scripts, settings: { enableDummyService: true } });
  const definition = new oracle.Definition(new oracle.Context(source, environment));
  definition.run();
  const tasks = () => {
    const waiting = definition
      .getPostponed()
      .flatMap((api) => (api.type === 'bpmn:Process' ? api.getPostponed() : api));
    return waiting.filter((api) => api.type === 'bpmn:UserTask');
  };
  return {
    open: () => inOrder(tasks().map((api) => api.id)),
    complete: (task, next) => {
      dice = next;
      tasks()
        .find((api) => api.id === task)
        ?.signal();
    },
    hasEnded: () => !definition.isRunning,
  };
}

const inOrder = (ids: string[]): string[] => ids.sort((a, b) => (a < b ? -1 : 1));

/**
 * The npm engine tells joins about ways not taken (dead-path elimination), and a join then counts such a message as an
 * arrival: a loop inside a parallel branch lets it fire early. In BPMN only tokens travel, so ways not taken are silent.
 */
function tokenFlow(definition: unknown, context: unknown) {
  const flow = new oracle.SequenceFlow(definition, context);
  flow.discard = () => undefined;
  return flow;
}

test(`${rounds} random sound processes open the same user tasks in our core and in bpmn-elements`, async () => {
  let steps = 0;
  for (let seed = 1; seed <= rounds; seed += 1) {
    const { xml, random } = randomProcess(seed);
    const [ours, theirs] = [ourEngine(await compileProcess(xml)), await theirEngine(xml)];
    for (let step = 0; !ours.hasEnded(); step += 1) {
      const open = ours.open();
      assert.deepEqual(open, theirs.open(), `seed ${seed}, step ${step}`);
      assert.ok(open.length > 0 && step < 500, `seed ${seed} stands still at step ${step}`);
      const task = open[random(open.length)] ?? '';
      const dice = step < stepsBeforeTheEnd ? random(6) : leaveAll;
      ours.complete(task, dice);
      theirs.complete(task, dice);
      steps += 1;
    }
    assert.deepEqual(theirs.open(), [], `seed ${seed}: our run has ended, theirs waits`);
    assert.ok(theirs.hasEnded(), `seed ${seed}: our run has ended, theirs runs`);
  }
  assert.ok(steps > rounds * 3);
});
