import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, refused, task } from './bpmn-file.ts';
import type { Parts } from './bpmn-file.ts';

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
    assert.equal(problem?.code, 'processes.element-unsupported');
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
      assert.equal(problem?.code, 'processes.element-unsupported');
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
    assert.equal(problems[0]?.code, 'processes.property-unsupported');
    assert.match(problems[0].says.en, new RegExp(property));
  });
}
