import { getVersion } from '#modules/procedures';
import { compiledProcess, type ProcessGraph } from '#modules/processes';
import type { Db } from '#platform/db.ts';

/** The compiled process of a procedure version; versions with the same text share it. */
export async function processOf(db: Db, versionId: string): Promise<ProcessGraph> {
  const { processXml } = await getVersion(db, versionId);
  return compiledProcess(processXml);
}
