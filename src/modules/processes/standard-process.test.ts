import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProcess } from './bpmn.ts';
import { parseStepLimit, writeStepLimit } from './graph.ts';
import type { StepLimit } from './graph.ts';
import { standardProcess } from './standard-process.ts';
import { shareOut } from './step-limits.ts';

const inHours = (limit: StepLimit | undefined): number =>
  limit ? limit.n * { hour: 1, working_day: 8, day: 8, month: 28 * 8 }[limit.unit] : 0;

test('the steps never take more time than the law gives', () => {
  for (const unit of ['working_day', 'day', 'month', 'hour'] as const) {
    for (let n = unit === 'hour' ? 4 : 1; n <= 60; n += 1) {
      for (const shape of ['standard', 'joint'] as const) {
        const shares = shareOut({ n, unit }, shape);
        const sum = Object.values<StepLimit>({ ...shares }).reduce((hours, limit) => hours + inHours(limit), 0);
        assert.ok(sum <= inHours({ n, unit }) || inHours({ n, unit }) < 5, `${n} ${unit} ${shape}: ${sum}`);
        assert.ok(inHours(shares.handle) > 0 && inHours(shares.intake) <= 8);
      }
    }
  }
});

test('five working days: a morning to receive, three days to handle, one to approve', () => {
  assert.deepEqual(shareOut({ n: 5, unit: 'working_day' }, 'standard'), {
    intake: { n: 5, unit: 'hour' },
    handle: { n: 3, unit: 'working_day' },
    approve: { n: 8, unit: 'hour' },
    return: { n: 2, unit: 'hour' },
  });
});

test('a limit is written and read back the same', () => {
  for (const limit of [
    { n: 8, unit: 'hour' },
    { n: 2, unit: 'working_day' },
    { n: 1, unit: 'day' },
    { n: 3, unit: 'month' },
  ] as const) {
    assert.deepEqual(parseStepLimit(writeStepLimit(limit)), limit);
  }
});

test('without a legal time no step has a limit', async () => {
  const graph = await compileProcess(standardProcess());
  assert.ok(Object.values(graph.nodes).every((node) => node.step?.limit === undefined));
});

test('every node and flow of the standard processes is drawn, and names are escaped', async () => {
  for (const joint of [undefined, { vi: 'A & "B" <C>', en: 'A & B' }]) {
    const xml = standardProcess({ limit: { n: 20, unit: 'working_day' }, joint });
    const graph = await compileProcess(xml);
    for (const id of [...Object.keys(graph.nodes), ...Object.keys(graph.flows)]) {
      assert.ok(xml.includes(`bpmnElement="${id}"`), id);
    }
    if (joint) assert.equal(graph.nodes['joint-opinion']?.title.vi, `Cho ý kiến: ${joint.vi}`);
  }
});
