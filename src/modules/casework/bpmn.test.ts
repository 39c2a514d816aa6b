import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#platform/errors.ts';
import { compileProcess } from './bpmn.ts';
import { problemsOf } from './process-problems.ts';
import type { ProcessProblem } from './process-problems.ts';
import { standardProcess } from './standard-process.ts';

const task = 'motcua:role="specialist" motcua:agency="competent" motcua:action="handle"';

interface Parts {
  outside?: string;
  /** Instead of the one user task `work`. */
  work?: string;
  /** More flow elements. */
  more?: string;
  /** Instead of the two flows start → work → end. */
  flows?: string;
}

/** A small file around what a test is about; the user task stands on line 6. */
const file = ({
  outside = '',
  work = `<userTask id="work" name="Thụ lý" ${task}/>`,
  more = '',
  flows,
}: Parts = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xmlns:motcua="https://motcua.vn/schema/bpmn" targetNamespace="x">${outside}
<process id="p" name="Quy trình">
<startEvent id="start"/>
${work}
<endEvent id="end"/>
${flows ?? '<sequenceFlow id="f1" sourceRef="start" targetRef="work"/><sequenceFlow id="f2" sourceRef="work" targetRef="end"/>'}
${more}
</process></definitions>`;

async function refused(xml: string): Promise<ProcessProblem[]> {
  try {
    await compileProcess(xml);
  } catch (refusal) {
    const problems = problemsOf(refusal);
    if (problems.length > 0) return problems;
    throw refusal;
  }
  return assert.fail('the file was accepted');
}

const codes = async (xml: string): Promise<string[]> =>
  (await refused(xml)).map(({ code }) => code.replace('casework.process-', ''));

test('a small file compiles to a graph in the order of the file', async () => {
  const graph = await compileProcess(file());
  assert.deepEqual(Object.keys(graph.nodes), ['start', 'work', 'end']);
  assert.deepEqual(graph.nodes['work'], {
    id: 'work',
    kind: 'user',
    title: { vi: 'Thụ lý', en: 'Thụ lý' },
    incoming: ['f1'],
    outgoing: ['f2'],
    step: { role: 'specialist', agency: 'competent', action: 'handle' },
  });
  assert.deepEqual(JSON.parse(JSON.stringify(graph)), graph);
});

test('lanes, pools, documentation, annotations and drawings are ignored', async () => {
  const graph = await compileProcess(
    file({
      outside:
        '<collaboration id="c"><participant id="pool" name="UBND" processRef="p"/><participant id="people" name="Công dân"/></collaboration>',
      more: `<laneSet id="ls"><lane id="l" name="Bộ phận một cửa"><flowNodeRef>work</flowNodeRef></lane></laneSet>
        <textAnnotation id="note"><text>Ghi chú</text></textAnnotation><association id="a" sourceRef="work" targetRef="note"/>`,
      work: `<userTask id="work" name="Thụ lý" ${task}><documentation>Xem hồ sơ</documentation><incoming>f1</incoming><outgoing>f2</outgoing></userTask>`,
    }),
  );
  assert.deepEqual(Object.keys(graph.nodes), ['start', 'work', 'end']);
  assert.equal(Object.keys((await compileProcess(standardProcess())).nodes).length, 8);
});

test('another prefix for our namespace means the same', async () => {
  const xml = file()
    .replaceAll('xmlns:motcua', 'xmlns:mc')
    .replaceAll('motcua:role', 'mc:role')
    .replaceAll('motcua:a', 'mc:a');
  assert.equal((await compileProcess(xml)).nodes['work']?.step?.role, 'specialist');
});

const unsupported: [string, string, string][] = [
  ['a script task', '<scriptTask id="work" name="Tính"><script>1</script></scriptTask>', 'scriptTask'],
  ['a send task', '<sendTask id="work"/>', 'sendTask'],
  ['a receive task', '<receiveTask id="work"/>', 'receiveTask'],
  ['a manual task', '<manualTask id="work"/>', 'manualTask'],
  ['a business rule task', '<businessRuleTask id="work"/>', 'businessRuleTask'],
  ['a task without a kind', '<task id="work"/>', 'task'],
  ['a call activity', '<callActivity id="work" calledElement="q"/>', 'callActivity'],
  ['a sub-process', '<subProcess id="work"><startEvent id="s2"/></subProcess>', 'subProcess'],
  ['a transaction', '<transaction id="work"/>', 'transaction'],
  ['an ad-hoc sub-process', '<adHocSubProcess id="work"/>', 'adHocSubProcess'],
  ['an inclusive gateway', '<inclusiveGateway id="work"/>', 'inclusiveGateway'],
  ['a complex gateway', '<complexGateway id="work"/>', 'complexGateway'],
  ['an event-based gateway', '<eventBasedGateway id="work"/>', 'eventBasedGateway'],
  [
    'an intermediate catch event',
    '<intermediateCatchEvent id="work"><timerEventDefinition/></intermediateCatchEvent>',
    'intermediateCatchEvent',
  ],
  ['an intermediate throw event', '<intermediateThrowEvent id="work"/>', 'intermediateThrowEvent'],
];

for (const [what, work, type] of unsupported) {
  test(`${what} is refused by name and line`, async () => {
    const [problem] = await refused(file({ work }));
    assert.equal(problem?.code, 'casework.process-element-unsupported');
    assert.equal(problem.element.type, type);
    assert.equal(problem.element.id, 'work');
    assert.equal(problem.element.line, 6);
    assert.match(problem.says.vi, new RegExp(`${type}.*\\(work:6\\)`));
  });
}

const besides: [string, Parts, string][] = [
  [
    'a boundary event',
    { more: '<boundaryEvent id="late" attachedToRef="work"><timerEventDefinition/></boundaryEvent>' },
    'boundaryEvent',
  ],
  ['a data object', { more: '<dataObject id="d"/>' }, 'dataObject'],
  ['a data store', { more: '<dataStoreReference id="d"/>' }, 'dataStoreReference'],
  ['a message', { outside: '<message id="m"/>' }, 'message'],
  ['a signal', { outside: '<signal id="s"/>' }, 'signal'],
];

for (const [what, parts, type] of besides) {
  test(`${what} is refused by name`, async () => {
    const problems = await refused(file(parts));
    assert.ok(
      problems.some(({ code, element }) => code.endsWith('element-unsupported') && element.type.startsWith(type)),
    );
  });
}

for (const definition of [
  'timer',
  'message',
  'signal',
  'conditional',
  'error',
  'terminate',
  'escalation',
  'compensate',
  'link',
]) {
  test(`a start or end event with a ${definition} definition is refused`, async () => {
    const inside = `><${definition}EventDefinition/></`;
    for (const event of ['start', 'end']) {
      const xml = file().replace(
        `<${event}Event id="${event}"/>`,
        `<${event}Event id="${event}"${inside}${event}Event>`,
      );
      const [problem] = await refused(xml);
      assert.equal(problem?.code, 'casework.process-element-unsupported');
      assert.equal(problem.element.type, `${event}Event/${definition}EventDefinition`);
    }
  });
}

const properties: [string, string][] = [
  ['loopCharacteristics', '<multiInstanceLoopCharacteristics/>'],
  ['loopCharacteristics', '<standardLoopCharacteristics/>'],
  ['dataInputAssociations', '<dataInputAssociation id="x"><targetRef>work</targetRef></dataInputAssociation>'],
  ['ioSpecification', '<ioSpecification><inputSet/><outputSet/></ioSpecification>'],
  ['resources', '<potentialOwner id="o"/>'],
];

for (const [property, inside] of properties) {
  test(`${inside.slice(1, inside.search(/[ />]/))} on a task is refused`, async () => {
    const problems = await refused(file({ work: `<userTask id="work" ${task}>${inside}</userTask>` }));
    assert.equal(problems[0]?.code, 'casework.process-property-unsupported');
    assert.match(problems[0].says.en, new RegExp(property));
  });
}

test('attributes that change nothing are accepted, others are refused', async () => {
  await compileProcess(file({ work: `<userTask id="work" ${task} isForCompensation="false" startQuantity="1"/>` }));
  for (const more of [
    'isForCompensation="true"',
    'startQuantity="2"',
    'implementation="x"',
    'unheard="x"',
    'motcua:unheard="x"',
  ]) {
    assert.deepEqual(
      await codes(file({ work: `<userTask id="work" ${task} ${more}/>` })),
      ['property-unsupported'],
      more,
    );
  }
});

test('our attributes are required on a user task and checked', async () => {
  assert.deepEqual(await codes(file({ work: '<userTask id="work"/>' })), Array<string>(3).fill('attribute-missing'));
  const wrong = 'motcua:role="king" motcua:agency="moon" motcua:action="dance" motcua:limit="soon"';
  assert.deepEqual(
    await codes(file({ work: `<userTask id="work" ${wrong}/>` })),
    Array<string>(4).fill('attribute-wrong'),
  );
  for (const limit of ['0h', '8', '1.5d', '-1d', '8 h', '99999h', '1w']) {
    assert.deepEqual(await codes(file({ work: `<userTask id="work" ${task} motcua:limit="${limit}"/>` })), [
      'attribute-wrong',
    ]);
  }
  assert.deepEqual(await codes(file({ work: '<serviceTask id="work"/>' })), ['attribute-missing']);
  assert.deepEqual(await codes(file({ work: '<serviceTask id="work" motcua:action="burn"/>' })), ['attribute-wrong']);
});

test('limits are read in hours, working days and calendar days', async () => {
  const units = { '8h': { n: 8, unit: 'hour' }, '2wd': { n: 2, unit: 'working_day' }, '30d': { n: 30, unit: 'day' } };
  for (const [written, limit] of Object.entries(units)) {
    const graph = await compileProcess(file({ work: `<userTask id="work" ${task} motcua:limit="${written}"/>` }));
    assert.deepEqual(graph.nodes['work']?.step?.limit, limit);
  }
});

test('all problems of a file are told at once, in its order', async () => {
  const problems = await refused(
    file({
      work: '<scriptTask id="work"/>\n<userTask id="lost"/>',
      more: '<sequenceFlow id="f3" sourceRef="work" targetRef="nowhere"/><startEvent id="again"/>',
    }),
  );
  const told = problems.map(({ code, at }) => `${code.replace('casework.process-', '')} ${at}`);
  assert.deepEqual(told, [
    'element-unsupported work',
    'split-implicit work',
    'attribute-missing lost',
    'attribute-missing lost',
    'attribute-missing lost',
    'start-not-one again',
    'flow-dangling f3',
  ]);
});

test('a file holds exactly one process, and its ids are its own', async () => {
  assert.deepEqual(await codes(file({ outside: '<process id="q"/>' })), ['not-one']);
  assert.deepEqual(await codes('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'), ['not-one']);
  assert.ok((await codes(file({ more: `<userTask id="work" ${task}/>` }))).includes('malformed'));
  for (const id of ['', '__proto__', 'constructor']) {
    assert.ok((await codes(file({ more: `<userTask id="${id}" ${task}/>` }))).includes('id-missing'), id);
  }
  assert.ok((await codes(file({ more: `<userTask id="a b" ${task}/>` }))).includes('malformed'));
});

test('what is not BPMN is a coded error, never a crash', async () => {
  const bad: [string, string][] = [
    ['', 'malformed'],
    ['hello', 'malformed'],
    ['<a', 'malformed'],
    ['<html/>', 'malformed'],
    ['{"json": true}', 'malformed'],
    [file().replace('</process>', ''), 'malformed'],
    ['<a>'.repeat(200_000), 'malformed'],
    ['\u0000\u0001', 'malformed'],
    [`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${file()}`, 'doctype'],
    [file({ work: '<!ENTITY a "b">' }), 'doctype'],
    [file({ outside: ' '.repeat(1024 * 1024) }), 'too-big'],
    [`<!--${'ế'.repeat(400_000)}-->`, 'too-big'],
  ];
  for (const [xml, reason] of bad) {
    await assert.rejects(
      compileProcess(xml),
      (refusal) => isAppError(refusal) && refusal.code === `casework.process-${reason}`,
      xml.slice(0, 40),
    );
  }
});

test('any cut or flipped file is refused with a code or compiles', async () => {
  const whole = standardProcess();
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let round = 0; round < 150; round += 1) {
    const place = random(whole.length - 6_000);
    const broken =
      whole.slice(0, place) + ['', '<', '"', '>', '/', '&#0;', '='].at(random(7)) + whole.slice(place + random(40));
    await compileProcess(broken).catch((refusal: unknown) => assert.ok(isAppError(refusal), String(refusal)));
  }
});
