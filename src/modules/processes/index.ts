export { compileProcess } from './bpmn.ts';
export { compiledProcess } from './compiled-process.ts';
export type { ProcessGraph, StepAction, StepAgency } from './graph.ts';
export { standardProcess } from './standard-process.ts';
export { ProcessPicture } from './picture.tsx';
export { stationsOf, type FinishedStep } from './stations.ts';
export { advance, type EffectRef, type NodeRef, type ProcessEvent, type Token } from './tokens.ts';
