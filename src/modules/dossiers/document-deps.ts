import type { BlobStore } from '#modules/files';
import type { Db } from '#platform/db.ts';
import type { PdfRenderer } from '#platform/pdf/renderer.ts';
import type { Bilingual } from '#platform/text.ts';

/** What making documents needs from outside this module; wired in `app.ts`. */
export interface DocumentDeps {
  pdf: PdfRenderer;
  blobStore: BlobStore;
  baseUrl: string;
  /** Why the due date is what it is, line by line; empty where no limit counts. */
  explainDue(db: Db, dossierId: string): Promise<Bilingual[]>;
}
