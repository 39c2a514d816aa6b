import './fold-indicators.ts';
export { foldIndicators } from './fold-indicators.ts';
export { insertBaselines } from './indicator-store.ts';
export { programmeRoutes } from './routes.tsx';
