export { compileProcess } from './bpmn.ts';
export type { ProcessGraph, StepAction, StepAgency } from './graph.ts';
export { standardProcess } from './standard-process.ts';
export { stationsOf } from './stations.ts';
export { advance, type EffectRef, type NodeRef, type ProcessEvent, type Token } from './tokens.ts';
