import assert from 'node:assert/strict';
import { compileProcess } from './bpmn.ts';
import { problemsOf } from './problems.ts';
import type { ProcessProblem } from './problems.ts';

/** For tests: what every user task states. */
export const task = 'motcua:role="specialist" motcua:agency="competent" motcua:action="handle"';

export interface Parts {
  outside?: string;
  /** Instead of the one user task `work`. */
  work?: string;
  /** More flow elements. */
  more?: string;
  /** Instead of the two flows start → work → end. */
  flows?: string;
}

/** A small file around what a test is about; the user task stands on line 6. */
export const file = ({
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

export async function refused(xml: string): Promise<ProcessProblem[]> {
  try {
    await compileProcess(xml);
  } catch (refusal) {
    const problems = problemsOf(refusal);
    if (problems.length > 0) return problems;
    throw refusal;
  }
  return assert.fail('the file was accepted');
}

export const codes = async (xml: string): Promise<string[]> =>
  (await refused(xml)).map(({ code }) => code.replace('processes.', ''));
