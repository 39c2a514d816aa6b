import type { Db } from '#platform/db.ts';
import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import type { DocumentDeps } from './document-deps.ts';

/** One stop on the way of a dossier's process. */
export interface WayStop {
  name: string;
  state: 'done' | 'now' | 'next';
  doneAt: Date | undefined;
}

/** What the pages need of modules above this one; wired in the citizens' site. */
export interface DossierDeps extends DocumentDeps {
  explainDue(db: Db, dossierId: string): Promise<WhyLine[]>;
  /** How far it has come, and why it is due when it is. */
  progressOf(
    db: Db,
    dossier: { id: string; versionId: string },
    lang: Lang,
  ): Promise<{ way: WayStop[]; why: WhyLine[] }>;
  /** DER of the authorities that verification trusts. */
  trustedRoots: readonly Buffer[];
}
