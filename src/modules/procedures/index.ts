export type * from './bundle.ts';
