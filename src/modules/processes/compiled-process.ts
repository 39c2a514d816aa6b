import { createHash } from 'node:crypto';
import { compileProcess } from './bpmn.ts';
import type { ProcessGraph } from './graph.ts';

/** Thousands of procedures share a few processes: each text is compiled once. Bounded; oldest out first. */
const compiled = new Map<string, Promise<ProcessGraph>>();
const KEPT = 300;

/** The process of a BPMN text. Throws `processes.*`. */
export function compiledProcess(xml: string): Promise<ProcessGraph> {
  const hash = createHash('sha256').update(xml).digest('base64');
  const known = compiled.get(hash);
  if (known) return known;
  if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value ?? '');
  const graph = compileProcess(xml);
  compiled.set(hash, graph);
  graph.catch(() => compiled.delete(hash));
  return graph;
}
