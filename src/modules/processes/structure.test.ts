import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProcess } from './bpmn.ts';
import { problemsOf } from './problems.ts';
import { writeProcess } from './writing.ts';
import type { WrittenFlow, WrittenNode } from './writing.ts';

const types = {
  s: 'startEvent',
  e: 'endEvent',
  t: 'userTask',
  v: 'serviceTask',
  x: 'exclusiveGateway',
  p: 'parallelGateway',
} as const;

/** `'s a? b'`: nodes are named by their kind (`s t1 x1 p1 e`), `'x1>t1 if'` is a flow with a condition, `default` the default. */
function sketch(...lines: string[]): string {
  const nodes = new Map<string, WrittenNode>();
  const flows: WrittenFlow[] = lines.map((line, index) => {
    const [ends = '', mark] = line.split(' ');
    const [from = '', to = ''] = ends.split('>');
    for (const id of [from, to]) if (!nodes.has(id)) nodes.set(id, sketchNode(id));
    const source = nodes.get(from);
    if (mark === 'default' && source) source.default = `f${index}`;
    return { id: `f${index}`, from, to, ...(mark === 'if' ? { condition: `outcome = "${index}"` } : {}) };
  });
  return writeProcess({ id: 'p', name: 'P', nodes: [...nodes.values()], flows });
}

function sketchNode(id: string): WrittenNode {
  const type = Object.entries(types).find(([letter]) => id.startsWith(letter))?.[1] ?? 'userTask';
  const step = { role: 'specialist', agency: 'competent', action: 'handle' };
  const attributes = type === 'userTask' ? step : type === 'serviceTask' ? { action: 'sign-result' } : {};
  return { id, type, name: id, attributes };
}

async function told(...lines: string[]): Promise<string[]> {
  try {
    await compileProcess(sketch(...lines));
    return [];
  } catch (refusal) {
    const problems = problemsOf(refusal).map(({ code, at }) => `${code.replace('processes.', '')} ${at}`);
    if (problems.length === 0) throw refusal;
    return problems.sort();
  }
}

test('sound processes are accepted', async () => {
  assert.deepEqual(await told('s>t1', 't1>e'), []);
  assert.deepEqual(await told('s>t1', 't1>x1', 'x1>t1 if', 'x1>e default'), []);
  assert.deepEqual(await told('s>p1', 'p1>t1', 'p1>t2', 't1>p2', 't2>p2', 'p2>e'), []);
  assert.deepEqual(await told('s>t1', 't1>x1', 'x1>e1 if', 'x1>t2 default', 't2>e2'), []);
  assert.deepEqual(await told('s>p1', 'p1>e'), []);
});

test('exactly one start, at least one end, and nothing runs into the one or out of the other', async () => {
  assert.deepEqual(await told('s1>t1', 's2>t1', 't1>e'), ['start-not-one s2']);
  assert.deepEqual(await told('t1>e'), ['start-not-one p']);
  assert.deepEqual(await told('s>t1'), ['end-missing p']);
  assert.deepEqual(await told('s>t1', 't1>x1', 'x1>s if', 'x1>e default'), ['flow-misplaced s']);
  assert.deepEqual(await told('s>t1', 't1>e', 'e>t1'), ['flow-misplaced e']);
});

test('a split without a gateway is refused', async () => {
  assert.deepEqual(await told('s>t1', 't1>e', 't1>t2', 't2>e'), ['split-implicit t1']);
  assert.deepEqual(await told('s>t1', 's>t2', 't1>e', 't2>e'), ['split-implicit s']);
});

test('an exclusive split needs a condition on every flow but its default', async () => {
  assert.deepEqual(await told('s>x1', 'x1>t1', 'x1>e', 't1>e'), ['condition-missing f1', 'condition-missing f2']);
  assert.deepEqual(await told('s>x1', 'x1>t1 if', 'x1>e if', 't1>e'), []);
});

test('conditions elsewhere are refused', async () => {
  assert.deepEqual(await told('s>t1 if', 't1>e'), ['condition-misplaced f0']);
  assert.deepEqual(await told('s>x1', 'x1>t1 if', 't1>e'), ['condition-misplaced f1']);
  assert.deepEqual(await told('s>p1', 'p1>t1 if', 'p1>t2', 't1>p2', 't2>p2', 'p2>e'), ['condition-misplaced f1']);
});

test('conditions are FEEL and parse', async () => {
  const good = sketch('s>x1', 'x1>t1 if', 'x1>e default', 't1>e');
  const broken = good.replace('outcome = &quot;1&quot;', 'outcome = = ');
  await assert.rejects(compileProcess(broken), (refusal) => {
    const [problem] = problemsOf(refusal);
    assert.match(problem?.says.vi ?? '', /sequenceFlow \(f1:\d+\) sai\. Biểu thức FEEL viết sai ở ký tự thứ/);
    assert.match(problem?.says.en ?? '', /The FEEL expression is wrong at character/);
    return problem?.code === 'processes.condition-wrong';
  });
  for (const language of [' language="javascript"', '']) {
    const foreign = good.replace(' language="FEEL"', language);
    await assert.rejects(
      compileProcess(foreign),
      (refusal) => problemsOf(refusal)[0]?.code === 'processes.condition-language',
    );
  }
  await compileProcess(good.replace('"FEEL"', '"https://www.omg.org/spec/DMN/20191111/FEEL/"'));
});

test('a default flow must leave its own gateway', async () => {
  const xml = sketch('s>x1', 'x1>t1 if', 'x1>e if', 't1>e').replace('id="x1"', 'id="x1" default="f3"');
  await assert.rejects(compileProcess(xml), (refusal) => problemsOf(refusal)[0]?.code === 'processes.flow-misplaced');
});

test('every node lies on a way from start to end', async () => {
  assert.deepEqual(await told('s>t1', 't1>e', 't2>t3', 't3>t2'), ['off-path t2', 'off-path t3']);
  assert.deepEqual(await told('s>x1', 'x1>t1 if', 'x1>e default'), ['off-path t1']);
});

test('a loop of gateways alone is refused, for nobody could stop it', async () => {
  assert.deepEqual(await told('s>x1', 'x1>x2', 'x2>x1 if', 'x2>e default'), ['gateway-loop x1', 'gateway-loop x2']);
  assert.deepEqual(await told('s>x1', 'x1>x1 if', 'x1>e default'), ['gateway-loop x1']);
});

test('a join that waits for a branch not taken is a deadlock', async () => {
  assert.deepEqual(await told('s>x1', 'x1>t1 if', 'x1>t2 default', 't1>p1', 't2>p1', 'p1>e'), ['deadlock p1']);
  assert.deepEqual(await told('s>p1', 'p1>t1', 't1>e'), []);
  assert.deepEqual(await told('s>t0', 't0>p1', 'p1>t1', 't1>x1', 'x1>p1 if', 'x1>e default'), ['deadlock p1']);
});

test('an end reached while another branch is open is refused', async () => {
  assert.deepEqual(await told('s>p1', 'p1>t1', 'p1>t2', 't1>e1', 't2>e2'), ['unfinished e1', 'unfinished e2']);
});

test('two branches that run into the same work are refused', async () => {
  const problems = await told('s>p1', 'p1>t1', 'p1>t2', 't1>t3', 't2>t3', 't3>e');
  assert.ok(problems.includes('doubled e') || problems.includes('unfinished e'), problems.join());
});

test('tokens that multiply without bound are refused', async () => {
  const problems = await told('s>t1', 't1>p1', 'p1>t2', 'p1>x1', 'x1>t1', 't2>e');
  assert.ok(problems.length > 0, 'accepted');
});

test('a loop no choice leads out of is refused', async () => {
  assert.deepEqual(
    await told(
      's>p1',
      'p1>t1',
      'p1>t2',
      't1>x1',
      'x1>t1 if',
      'x1>p2 if',
      't2>x2',
      'x2>t3 default',
      'x2>p2 if',
      't3>x3',
      'x3>t3 if',
      'x3>p3 default',
      'p3>p2',
      'p2>e',
    ),
    ['deadlock p2'],
  );
});

test('too many situations to look at is an answer, not a hang', async () => {
  const branches = Array.from({ length: 20 }, (_, index) => [
    `p1>xa${index}`,
    `xa${index}>t${index} if`,
    `xa${index}>xb${index} default`,
    `t${index}>xb${index}`,
    `xb${index}>p2`,
  ]).flat();
  assert.deepEqual(await told('s>p1', ...branches, 'p2>e'), ['too-complex p']);
});
