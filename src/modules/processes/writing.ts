import { motcuaNamespace } from './bpmn-extension.ts';
import { drawProcess } from './drawing.ts';
import { writeStepLimit } from './graph.ts';
import type { StepLimit } from './graph.ts';

/** A process to be written as BPMN 2.0, in the words of the published subset. */
export interface WrittenProcess {
  id: string;
  name: string;
  nodes: readonly WrittenNode[];
  flows: readonly WrittenFlow[];
}

export interface WrittenNode {
  id: string;
  type: 'startEvent' | 'endEvent' | 'userTask' | 'serviceTask' | 'exclusiveGateway' | 'parallelGateway';
  name: string;
  default?: string;
  /** `motcua:` attributes without their prefix. */
  attributes?: Record<string, string>;
  limit?: StepLimit | undefined;
}

export interface WrittenFlow {
  /** `from--to` unless given. */
  id?: string;
  from: string;
  to: string;
  name?: string;
  /** FEEL. */
  condition?: string;
}

/** BPMN 2.0 XML with its drawing: what an administrator opens in any BPMN editor. */
export function writeProcess(process: WrittenProcess): string {
  const flows = process.flows.map((flow) => ({ ...flow, id: flowId(flow) }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    '  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
    '  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
    `  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:motcua="${motcuaNamespace}"`,
    `  id="definitions" targetNamespace="${motcuaNamespace}">`,
    `  <bpmn:process${attributes({ id: process.id, name: process.name, isExecutable: 'true' })}>`,
    ...process.nodes.map((node) => `    ${writeNode(node)}`),
    ...flows.map((flow) => `    ${writeFlow(flow)}`),
    '  </bpmn:process>',
    ...drawProcess({ ...process, flows }),
    '</bpmn:definitions>',
    '',
  ].join('\n');
}

export const flowId = (flow: WrittenFlow): string => flow.id ?? `${flow.from}--${flow.to}`;

function writeNode(node: WrittenNode): string {
  const ours = Object.entries({ ...node.attributes, ...(node.limit ? { limit: writeStepLimit(node.limit) } : {}) });
  const stated = {
    id: node.id,
    ...(node.name ? { name: node.name } : {}),
    ...(node.default ? { default: node.default } : {}),
    ...Object.fromEntries(ours.map(([name, value]) => [`motcua:${name}`, value])),
  };
  return `<bpmn:${node.type}${attributes(stated)} />`;
}

function writeFlow(flow: WrittenFlow & { id: string }): string {
  const stated = { id: flow.id, ...(flow.name ? { name: flow.name } : {}), sourceRef: flow.from, targetRef: flow.to };
  if (flow.condition === undefined) return `<bpmn:sequenceFlow${attributes(stated)} />`;
  const condition = `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="FEEL">${escapeXml(flow.condition)}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow${attributes(stated)}>${condition}</bpmn:sequenceFlow>`;
}

const attributes = (stated: Record<string, string>): string =>
  Object.entries(stated)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
