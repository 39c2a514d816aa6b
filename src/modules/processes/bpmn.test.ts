import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#platform/errors.ts';
import { codes, file, refused, task } from './bpmn-file.ts';
import { compileProcess } from './bpmn.ts';
import { standardProcess } from './standard-process.ts';

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

test('limits are read in hours, working days, calendar days and months', async () => {
  const units = {
    '8h': { n: 8, unit: 'hour' },
    '2wd': { n: 2, unit: 'working_day' },
    '30d': { n: 30, unit: 'day' },
    '1mo': { n: 1, unit: 'month' },
  };
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
  const told = problems.map(({ code, at }) => `${code.replace('processes.', '')} ${at}`);
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
      (refusal) => isAppError(refusal) && refusal.code === `processes.${reason}`,
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

test('a file with thousands of elements is answered at once', async () => {
  const gateways = Array.from({ length: 4_000 }, (_, index) => `<exclusiveGateway id="x${index}"/>`).join('');
  assert.deepEqual(await codes(file({ more: gateways })), ['too-complex']);
});
