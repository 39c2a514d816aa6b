import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProcess } from './bpmn.ts';
import type { ProcessGraph } from './graph.ts';
import { standardProcess } from './standard-process.ts';
import { advance } from './tokens.ts';
import type { Advance, Token, Variables } from './tokens.ts';

const standard = await compileProcess(standardProcess());
const joint = await compileProcess(standardProcess({ joint: { vi: 'Cảnh sát PCCC', en: 'Fire police' } }));

/** One run with readable token ids: t1, t2 … */
function aRun(graph: ProcessGraph) {
  let count = 0;
  let tokens: Token[] = [];
  const nextId = () => `t${(count += 1)}`;
  const move = (result: Advance): Advance => {
    tokens = result.tokens;
    return result;
  };
  return {
    start: (variables: Variables = {}) => move(advance(graph, tokens, { kind: 'start', variables }, nextId)),
    complete: (node: string, variables: Variables = {}) => {
      const token = tokens.find((candidate) => candidate.node === node)?.id ?? 'none';
      return move(advance(graph, tokens, { kind: 'complete', token, node, variables }, nextId));
    },
    tokens: () => tokens,
  };
}

const opened = (result: Advance): string[] => result.opened.map(({ node }) => node);

test('a submitted dossier waits for intake at the receiving agency', () => {
  const result = aRun(standard).start();
  assert.deepEqual(result, {
    tokens: [{ id: 't1', node: 'intake' }],
    opened: [
      { token: 't1', node: 'intake', step: { role: 'receiving-officer', agency: 'receiving', action: 'intake' } },
    ],
    effects: [],
    ended: false,
  });
});

test('a dossier passes from desk to desk, is signed and returned', () => {
  const run = aRun(standard);
  run.start();
  assert.deepEqual(opened(run.complete('intake')), ['handle']);
  assert.deepEqual(opened(run.complete('handle', { outcome: 'propose' })), ['approve']);
  const signing = run.complete('approve', { outcome: 'approve' });
  assert.deepEqual(signing.opened, []);
  assert.deepEqual(signing.effects, [{ token: 't4', node: 'sign-result', action: 'sign-result' }]);
  assert.deepEqual(opened(run.complete('sign-result')), ['return']);
  assert.deepEqual(run.complete('return'), { tokens: [], opened: [], effects: [], ended: true });
});

test('the leader may send the work back as often as it takes', () => {
  const run = aRun(standard);
  run.start();
  run.complete('intake');
  for (let round = 0; round < 3; round += 1) {
    run.complete('handle', { outcome: 'propose' });
    assert.deepEqual(opened(run.complete('approve', { outcome: 'send-back' })), ['handle']);
  }
  assert.deepEqual(run.tokens(), [{ id: 't8', node: 'handle' }]);
});

test('two agencies work at once and the first to finish waits for the other', () => {
  const run = aRun(joint);
  run.start();
  assert.deepEqual(opened(run.complete('intake')), ['examine', 'joint-opinion']);
  assert.deepEqual(opened(run.complete('joint-opinion')), []);
  assert.deepEqual(run.tokens(), [
    { id: 't2', node: 'examine' },
    { id: 't4', node: 'opinions-in', arrivedFrom: 'joint-opinion--opinions-in' },
  ]);
  assert.deepEqual(opened(run.complete('examine')), ['handle']);
  assert.deepEqual(run.tokens(), [{ id: 't5', node: 'handle' }]);
});

test('advancing leaves the state it was given as it was', () => {
  const state: readonly Token[] = Object.freeze([Object.freeze({ id: 'a', node: 'intake' })]);
  advance(standard, state, { kind: 'complete', token: 'a', node: 'intake', variables: {} }, () => 'b');
  assert.deepEqual(state, [{ id: 'a', node: 'intake' }]);
});

test('a run starts once', () => {
  const run = aRun(standard);
  run.start();
  assert.throws(() => run.start(), { code: 'processes.started' });
});

test('a step somebody else finished cannot be finished again', () => {
  const run = aRun(standard);
  run.start();
  run.complete('intake');
  for (const node of ['intake', 'unheard-of', 'start', 'decision']) {
    assert.throws(() => run.complete(node), { code: 'processes.token-gone' });
  }
  const wrongNode = { kind: 'complete', token: 't2', node: 'approve', variables: {} } as const;
  assert.throws(() => advance(standard, run.tokens(), wrongNode, () => 'x'), { code: 'processes.token-gone' });
});

test('a token waiting at a join cannot be completed by hand', () => {
  const run = aRun(joint);
  run.start();
  run.complete('intake');
  run.complete('examine');
  assert.throws(() => run.complete('opinions-in'), { code: 'processes.token-gone' });
});

test('a gateway without a true condition and without default is a coded error', () => {
  const { default: _, ...gateway } = standard.nodes['decision'] ?? assert.fail();
  const graph = { ...standard, nodes: { ...standard.nodes, decision: gateway } };
  const state = [{ id: 'a', node: 'approve' }];
  const event = { kind: 'complete', token: 'a', node: 'approve', variables: {} } as const;
  assert.throws(() => advance(graph, state, event, () => 'b'), { code: 'processes.no-way' });
});
