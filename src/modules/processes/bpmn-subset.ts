import type { NodeKind } from './graph.ts';

/** The published subset of BPMN 2.0 (ISO/IEC 19510): what an element may state. Anything else is refused by name. */
export interface SubsetRow {
  kind?: NodeKind;
  /** Properties that mean something to us or that may safely be ignored. */
  may: readonly string[];
}

const everywhere = ['id', 'name', 'documentation', 'extensionElements'];
const flowNode = [...everywhere, 'incoming', 'outgoing', 'lanes', 'categoryValueRef'];

export const subset: Readonly<Record<string, SubsetRow>> = {
  'bpmn:Definitions': {
    may: [
      ...everywhere,
      'targetNamespace',
      'expressionLanguage',
      'typeLanguage',
      'exporter',
      'exporterVersion',
      'rootElements',
      'diagrams',
    ],
  },
  'bpmn:Collaboration': { may: [...everywhere, 'isClosed', 'participants', 'artifacts'] },
  'bpmn:Participant': { may: [...everywhere, 'processRef'] },
  'bpmn:Process': {
    may: [...everywhere, 'isExecutable', 'processType', 'isClosed', 'laneSets', 'flowElements', 'artifacts'],
  },
  'bpmn:StartEvent': { kind: 'start', may: flowNode },
  'bpmn:EndEvent': { kind: 'end', may: flowNode },
  'bpmn:UserTask': { kind: 'user', may: [...flowNode, 'role', 'agency', 'action', 'limit', 'nameEn'] },
  'bpmn:ServiceTask': { kind: 'service', may: [...flowNode, 'action', 'nameEn'] },
  'bpmn:ExclusiveGateway': { kind: 'exclusive', may: [...flowNode, 'default', 'gatewayDirection'] },
  'bpmn:ParallelGateway': { kind: 'parallel', may: [...flowNode, 'gatewayDirection'] },
  'bpmn:SequenceFlow': { may: [...everywhere, 'categoryValueRef', 'sourceRef', 'targetRef', 'conditionExpression'] },
};

/** Stated or not, these say nothing new: the standard's own defaults. */
const defaults: Readonly<Record<string, unknown>> = {
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
  isInterrupting: true,
  parallelMultiple: false,
};

/** Root elements that only decorate a picture. */
export const decorations: ReadonlySet<string> = new Set(['bpmn:Category']);

/** Properties an element states that the subset does not know. Event definitions are reported by themselves. */
export function unknownProperties(type: string, stated: Readonly<Record<string, unknown>>): string[] {
  const may = new Set(subset[type]?.may);
  return Object.keys(stated).filter(
    (key) =>
      !key.startsWith('$') &&
      key !== 'eventDefinitions' &&
      !may.has(key) &&
      !(key in defaults && defaults[key] === stated[key]),
  );
}
