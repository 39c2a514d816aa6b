import type { StepLimit } from './graph.ts';
import { shareOut } from './step-limits.ts';
import { writeProcess } from './writing.ts';
import type { WrittenFlow, WrittenNode } from './writing.ts';

export interface StandardProcessOptions {
  /** The legal time of the procedure; its steps share it out. Without it no step has a limit of its own. */
  limit?: StepLimit | undefined;
  /** Name of the agency asked for its part in parallel, e.g. "Cảnh sát PCCC". Absent: the standard procedure. */
  joint?: { vi: string; en: string } | undefined;
}

/**
 * The one-stop procedure as BPMN 2.0: intake → handle → approve → sign → return (NĐ 118/2025/NĐ-CP, the one-stop
 * mechanism), where the leader may send the work back. With `joint`, the competent agency and another one examine
 * the dossier at the same time before the result is prepared.
 */
export function standardProcess(options: StandardProcessOptions = {}): string {
  const limits = options.limit ? shareOut(options.limit, options.joint ? 'joint' : 'standard') : {};
  const joint = options.joint;
  const nodes: WrittenNode[] = [
    { id: 'start', type: 'startEvent', name: 'Hồ sơ đã nộp' },
    step('intake', ['Tiếp nhận hồ sơ', 'Receive the dossier'], 'receiving-officer receiving intake', limits.intake),
    ...(joint ? examination(joint, limits.examine) : []),
    step('handle', ['Thụ lý hồ sơ', 'Handle the dossier'], 'specialist competent handle', limits.handle),
    step('approve', ['Phê duyệt kết quả', 'Approve the result'], 'leader competent approve', limits.approve),
    { id: 'decision', type: 'exclusiveGateway', name: 'Đồng ý?', default: 'approved' },
    {
      id: 'sign-result',
      type: 'serviceTask',
      name: 'Ký số kết quả',
      attributes: { action: 'sign-result', nameEn: 'Sign the result' },
    },
    step('return', ['Trả kết quả', 'Return the result'], 'receiving-officer receiving return', limits.return),
    { id: 'end', type: 'endEvent', name: 'Đã trả kết quả' },
  ];
  const flows: WrittenFlow[] = [
    { from: 'start', to: 'intake' },
    ...(joint ? examinationFlows : [{ from: 'intake', to: 'handle' }]),
    { from: 'handle', to: 'approve' },
    { from: 'approve', to: 'decision' },
    { id: 'send-back', from: 'decision', to: 'handle', name: 'Trả lại', condition: 'outcome = "send-back"' },
    { id: 'approved', from: 'decision', to: 'sign-result', name: 'Đồng ý' },
    { from: 'sign-result', to: 'return' },
    { from: 'return', to: 'end' },
  ];
  return writeProcess({
    id: joint ? 'joint-process' : 'standard-process',
    name: joint ? 'Quy trình một cửa liên thông' : 'Quy trình một cửa',
    nodes,
    flows,
  });
}

function examination(joint: { vi: string; en: string }, limit: StepLimit | undefined): WrittenNode[] {
  return [
    { id: 'ask-opinions', type: 'parallelGateway', name: '' },
    step('examine', ['Thẩm định hồ sơ', 'Examine the dossier'], 'specialist competent examine', limit),
    step(
      'joint-opinion',
      [`Cho ý kiến: ${joint.vi}`, `Give an opinion: ${joint.en}`],
      'specialist joint examine',
      limit,
    ),
    { id: 'opinions-in', type: 'parallelGateway', name: '' },
  ];
}

const examinationFlows: WrittenFlow[] = [
  { from: 'intake', to: 'ask-opinions' },
  { from: 'ask-opinions', to: 'examine' },
  { from: 'ask-opinions', to: 'joint-opinion' },
  { from: 'examine', to: 'opinions-in' },
  { from: 'joint-opinion', to: 'opinions-in' },
  { from: 'opinions-in', to: 'handle' },
];

/** A user task; `who` is role, agency and action in one line. */
function step(id: string, [vi, en]: readonly [string, string], who: string, limit: StepLimit | undefined): WrittenNode {
  const [role = '', agency = '', action = ''] = who.split(' ');
  return { id, type: 'userTask', name: vi, attributes: { role, agency, action, nameEn: en }, limit };
}
