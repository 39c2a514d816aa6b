import { dossierProgress, explainDue } from '#modules/casework';
import type { DossierDeps } from '#modules/dossiers';
import type { Parts } from '../app.ts';

/** What the citizens' dossier pages ask of casework, the PDF press, the file store and the seals. */
export const dossierDeps = ({ documents }: Pick<Parts, 'documents'>): DossierDeps => ({
  pdf: documents.pdf,
  blobStore: documents.blobStore,
  baseUrl: documents.baseUrl,
  trustedRoots: documents.seals.trustedRoots,
  progressOf: dossierProgress,
  explainDue: async (db, dossierId) => (await explainDue(db, dossierId))?.why ?? [],
});
