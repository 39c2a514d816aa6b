import type { Bundle } from './bundle.ts';
import type { Mutant } from './mutants.samples.ts';

/** Every step, limit, decision and flow of a process broken in turn. */
export const mutantsOfProcess = (bundle: Bundle, processXml: string): Mutant[] =>
  processMutants(processXml).map(([what, xml]) => ({ what, bundle, processXml: xml }));

/** Each step's role, agency, action and limit; each step left out; each condition changed; each way led elsewhere. */
function processMutants(xml: string): [string, string][] {
  const swap = (pattern: RegExp, by: (found: string) => string[]): [string, string][] =>
    [...xml.matchAll(pattern)].flatMap((found) =>
      by(found[0]).map((to): [string, string] => [
        `process ${found[0]} → ${to}`,
        `${xml.slice(0, found.index)}${to}${xml.slice(found.index + found[0].length)}`,
      ]),
    );
  const others = (attribute: string, values: string[]) =>
    swap(new RegExp(`motcua:${attribute}="[^"]*"`, 'g'), (found) =>
      values.map((value) => `motcua:${attribute}="${value}"`).filter((to) => to !== found),
    );
  return [
    ...others('role', ['specialist', 'leader', 'receiving-officer']),
    ...others('agency', ['receiving', 'competent', 'joint']),
    ...swap(/ motcua:limit="[^"]*"/g, () => ['', ' motcua:limit="99wd"']),
    ...swap(/outcome = "send-back"/g, () => ['outcome = "approve"', 'outcome != "send-back"', 'outcome = "never"']),
    ...swap(/targetRef="[^"]*"/g, (found) =>
      ['intake', 'handle', 'approve', 'return', 'end'].map((to) => `targetRef="${to}"`).filter((to) => to !== found),
    ),
    ...[...xml.matchAll(/<(?:bpmn:)?userTask [^>]*id="([^"]*)"/g)].map(([, id]): [string, string] => [
      `process step ${id} passed over`,
      passedOver(xml, id ?? ''),
    ]),
  ];
}

/** The flows that led to a step lead to what followed it. */
function passedOver(xml: string, id: string): string {
  const next = new RegExp(`sourceRef="${id}" targetRef="([^"]*)"`).exec(xml)?.[1] ?? 'end';
  return xml
    .replace(new RegExp(`<(?:bpmn:)?sequenceFlow [^>]*sourceRef="${id}"[^>]*/>`), '')
    .replace(new RegExp(`<((?:bpmn:)?userTask) [^>]*id="${id}"[^>]*?(?:/>|>.*?</\\1>)`, 's'), '')
    .replaceAll(`targetRef="${id}"`, `targetRef="${next}"`);
}
