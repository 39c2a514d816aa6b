import { getVersion } from '#modules/procedures';
import type { Db } from '#platform/db.ts';
import { compileProcess } from '#modules/processes';
import type { ProcessGraph } from '#modules/processes';

/** Versions never change, so a compiled process may be kept for good; bounded by the number of versions in use. */
const compiled = new Map<string, Promise<ProcessGraph>>();

/** The compiled process of a procedure version. */
export async function processOf(db: Db, versionId: string): Promise<ProcessGraph> {
  const known = compiled.get(versionId);
  if (known) return known;
  const { processXml } = await getVersion(db, versionId);
  const graph = compileProcess(processXml);
  if (compiled.size >= 500) compiled.clear();
  compiled.set(versionId, graph);
  return graph;
}
