export { findRating, rateDossier, type Rating } from './rate-dossier.ts';
