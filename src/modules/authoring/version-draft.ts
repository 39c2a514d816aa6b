import type { Bundle, GoldenDossier } from '#modules/procedures';

/** A version somebody is writing. It may be wrong until it is checked; nobody files with it. */
export interface VersionDraft {
  id: string;
  code: string;
  /** The version it was begun from; null for a new procedure. */
  baseVersionId: string | null;
  /** Grows with every save; a save that names an older one is refused. */
  revision: number;
  /** `checked`: nothing was wrong with this revision. */
  state: 'draft' | 'checked';
  bundle: Bundle;
  processXml: string;
  golden: GoldenDossier[];
  savedAt: Date;
  savedByName: string;
}

/** What an analyst's page shows and saves. */
export interface DraftContent {
  bundle: Bundle;
  processXml: string;
  golden: GoldenDossier[];
}
