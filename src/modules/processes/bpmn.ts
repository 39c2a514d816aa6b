import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement, ModdleWarning } from 'bpmn-moddle';
import { motcuaDescriptor } from './bpmn-extension.ts';
import { decorations, subset, unknownProperties } from './bpmn-subset.ts';
import { readCondition, readEffect, readStep, readTitle } from './bpmn-values.ts';
import { error } from './errors.ts';
import type { ProcessFlow, ProcessGraph, ProcessNode } from './graph.ts';
import { collectProblems, refusal } from './problems.ts';
import type { ProcessElement, ReportProblem } from './problems.ts';
import { checkSoundness } from './soundness.ts';
import { checkPaths, checkStructure } from './structure.ts';

const largestFile = 1024 * 1024;
/** Nodes, and flows: far more than any procedure has, and few enough to check every way through. */
const mostElements = 500;
/** An XML name without accents that is also safe as a key; `__proto__` and `constructor` are not. */
const usableId = /^(?!(?:__proto__|constructor|toString|valueOf|hasOwnProperty)$)[A-Za-z_][\w.-]{0,99}$/;

/**
 * Reads a BPMN 2.0 file (ISO/IEC 19510) of the published subset into the graph the token core runs. The only reader
 * of BPMN in the house. Lanes, text annotations, documentation and the drawing are ignored.
 * Throws `processes.too-big`, `-doctype`, `-malformed`, or `-refused` with every problem at once.
 */
export async function compileProcess(xml: string): Promise<ProcessGraph> {
  const { definitions, warnings } = await readXml(xml);
  const lines = linesById(xml);
  const { problems, report } = collectProblems();
  const reading: Reading = {
    report,
    describe: (element) => describe(element, lines),
    expressionLanguage: definitions['expressionLanguage'],
  };

  for (const warning of warnings) reportWarning(reading, warning);
  const process = theProcess(reading, definitions);
  if (!process) throw refusal(problems);
  const graph = readProcess(reading, process);
  const elementOf = elementsIn(reading, process);

  const size = Math.max(Object.keys(graph.nodes).length, Object.keys(graph.flows).length);
  if (size > mostElements) report('too-complex', elementOf(graph.id));
  else checkStructure(graph, report, elementOf);
  if (problems.length === 0) checkPaths(graph, report, elementOf);
  if (problems.length === 0) checkSoundness(graph, report, elementOf);
  if (problems.length > 0) throw refusal(problems);
  return graph;
}

interface Reading {
  report: ReportProblem;
  describe: (element: ModdleElement) => ProcessElement;
  expressionLanguage: unknown;
}

async function readXml(xml: string): Promise<{ definitions: ModdleElement; warnings: ModdleWarning[] }> {
  if (xml.length > largestFile || new TextEncoder().encode(xml).length > largestFile) throw error('too-big');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw error('doctype');
  try {
    const { rootElement, warnings } = await new BpmnModdle({ motcua: motcuaDescriptor }).fromXML(
      xml.replace(/^\uFEFF/, ''),
    );
    return { definitions: rootElement, warnings };
  } catch (cause) {
    throw error('malformed', { reason: cause instanceof Error ? plainMessage(cause.message).text : 'unknown' });
  }
}

/** The reader's own message without its layout; its lines count from 0, ours from 1. */
function plainMessage(message: string): { text: string; line?: number } {
  const line = /line: (\d+)/.exec(message)?.[1];
  const nested = /nested error: ([\s\S]*)$/.exec(message)?.[1]?.trim();
  const text = (nested ?? message).replace(/\s+/g, ' ').slice(0, 200);
  return line === undefined ? { text } : { text: `${text} (${Number(line) + 1})`, line: Number(line) + 1 };
}

function reportWarning({ report, describe }: Reading, warning: ModdleWarning): void {
  const { element, property } = warning;
  // Pictures, lanes and the redundant lists of flows are ignored; a flow's own ends are checked with the structure.
  if (element && !element.$type.startsWith('bpmn:')) return;
  const unresolved = warning.message.startsWith('unresolved reference');
  if (unresolved && /^bpmn:(flowNodeRef|incoming|outgoing|sourceRef|targetRef|categoryValueRef)$/.test(property ?? ''))
    return;
  if (element) {
    report('property-unsupported', describe(element), { property: `${property ?? ''} (${warning.message})` });
    return;
  }
  const { text, line } = plainMessage(warning.message);
  const unknown = /^unknown type <(?:bpmn:)?(\w+)>/.exec(text)?.[1];
  if (unknown) report('element-unsupported', { type: lowerFirst(unknown), line });
  else report('malformed', { type: 'file', line }, { reason: text });
}

/** The one process of the file; pools may surround it as long as nothing travels between them. */
function theProcess(reading: Reading, definitions: ModdleElement): ModdleElement | undefined {
  checkProperties(reading, definitions);
  const roots = elementsOf(definitions, 'rootElements');
  for (const root of roots) {
    if (root.$type === 'bpmn:Collaboration') {
      checkProperties(reading, root);
      for (const participant of elementsOf(root, 'participants')) checkProperties(reading, participant);
    } else if (root.$type !== 'bpmn:Process' && !decorations.has(root.$type)) {
      reading.report('element-unsupported', reading.describe(root));
    }
  }
  const processes = roots.filter((root) => root.$type === 'bpmn:Process');
  if (processes.length === 1) return processes[0];
  reading.report('not-one', reading.describe(processes[1] ?? definitions), { count: processes.length });
  return undefined;
}

function readProcess(reading: Reading, process: ModdleElement): ProcessGraph {
  checkProperties(reading, process);
  const nodes = new Map<string, ProcessNode>();
  const flows = new Map<string, ProcessFlow>();
  for (const element of elementsOf(process, 'flowElements')) {
    const id = textOf(element, 'id');
    if (!subset[element.$type]) reading.report('element-unsupported', reading.describe(element));
    else checkProperties(reading, element);
    if (!id || !usableId.test(id)) reading.report('id-missing', reading.describe(element));
    else if (element.$type === 'bpmn:SequenceFlow') flows.set(id, readFlow(reading, element, id));
    else nodes.set(id, readNode(reading, element, id));
  }
  for (const flow of flows.values()) {
    nodes.get(flow.from)?.outgoing.push(flow.id);
    nodes.get(flow.to)?.incoming.push(flow.id);
  }
  return {
    id: textOf(process, 'id') ?? '',
    name: textOf(process, 'name') ?? '',
    start: [...nodes.values()].find((node) => node.kind === 'start')?.id ?? '',
    nodes: Object.fromEntries(nodes),
    flows: Object.fromEntries(flows),
  };
}

function readNode(reading: Reading, element: ModdleElement, id: string): ProcessNode {
  const described = reading.describe(element);
  // An element outside the subset stands in as a plain task, so that what surrounds it can still be checked.
  const kind = subset[element.$type]?.kind ?? 'service';
  const node: ProcessNode = { id, kind, title: readTitle(element), incoming: [], outgoing: [] };
  if (element.$type === 'bpmn:UserTask') node.step = readStep(element, described, reading.report);
  if (element.$type === 'bpmn:ServiceTask') node.effect = readEffect(element, described, reading.report);
  const byDefault = element['default'];
  if (isElement(byDefault)) node.default = textOf(byDefault, 'id') ?? '';
  return node;
}

function readFlow(reading: Reading, element: ModdleElement, id: string): ProcessFlow {
  const end = (name: string) => (isElement(element[name]) ? (textOf(element[name], 'id') ?? '') : '');
  const flow: ProcessFlow = { id, from: end('sourceRef'), to: end('targetRef') };
  const expression = element['conditionExpression'];
  if (!isElement(expression)) return flow;
  const condition = readCondition(expression, reading.expressionLanguage, (reason, detail) =>
    reading.report(reason, reading.describe(element), detail),
  );
  return { ...flow, condition };
}

function checkProperties({ report, describe }: Reading, element: ModdleElement): void {
  for (const property of unknownProperties(element.$type, element)) {
    const value = element[property];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const shown = isElement(first) ? `${property} (${typeName(first)})` : property;
    report('property-unsupported', describe(element), { property: shown });
  }
  for (const definition of elementsOf(element, 'eventDefinitions')) {
    report('element-unsupported', {
      ...describe(element),
      type: `${typeName(element)}/${typeName(definition)}`,
    });
  }
}

/** Finds the element behind a node or flow again, to name it in a problem. */
function elementsIn(reading: Reading, process: ModdleElement): (id: string) => ProcessElement {
  const elements = new Map<string, ProcessElement>();
  const all = [process, ...elementsOf(process, 'flowElements')];
  for (const element of all) elements.set(textOf(element, 'id') ?? '', reading.describe(element));
  return (id) => elements.get(id) ?? { type: 'process' };
}

const describe = (element: ModdleElement, lines: Map<string, number>): ProcessElement => {
  const id = textOf(element, 'id');
  return {
    type: typeName(element),
    id,
    name: textOf(element, 'name'),
    line: id === undefined ? undefined : lines.get(id),
  };
};

/** The line each id is written on, from 1. */
function linesById(xml: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of xml.split('\n').entries()) {
    for (const match of line.matchAll(/(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const id = match[1] ?? match[2] ?? '';
      if (!lines.has(id)) lines.set(id, index + 1);
    }
  }
  return lines;
}

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

const elementsOf = (element: ModdleElement, property: string): ModdleElement[] => {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
};

const textOf = (element: ModdleElement, property: string): string | undefined => {
  const value = element[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const typeName = (element: ModdleElement): string => lowerFirst(element.$type.replace(/^\w+:/, ''));
