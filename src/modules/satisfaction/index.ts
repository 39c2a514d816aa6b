export type { Rating } from './rate-dossier.ts';
export { ratingRoutes, type RatingDeps } from './routes.tsx';
