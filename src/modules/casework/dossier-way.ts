import { stationsOf, type FinishedStep, type ProcessGraph, type Token } from '#modules/processes';
import type { Db } from '#platform/db.ts';
import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import { readCaseFile, type CaseFile } from './case-file.ts';
import { dueIn } from './explain-due.ts';
import { processOf } from './process-of.ts';

/** One stop on a dossier's way, for the applicant. */
export interface WayStop {
  name: string;
  state: 'done' | 'now' | 'next';
  /** When it was done. */
  doneAt: Date | undefined;
}

/** Everything the drawing of a dossier's process needs. */
export interface RunPicture {
  graph: ProcessGraph;
  tokens: Token[];
  finished: FinishedStep[];
}

/** Where a dossier's run stands; no token before it is received. */
export const runPicture = async (
  db: Db,
  versionId: string,
  { tokens, finished }: Pick<CaseFile, 'tokens' | 'finished'>,
): Promise<RunPicture> => ({ graph: await processOf(db, versionId), tokens, finished });

/** The way of a dossier as stops; every stop is still to come before it is received. */
export function wayOf({ graph, tokens, finished }: RunPicture, lang: Lang): WayStop[] {
  const stops = stationsOf(graph, tokens, { finished, lang });
  // A service task leaves no task behind: it is done once the dossier is past it.
  const reached = stops.findLastIndex(({ state }) => state !== 'next');
  return stops.map(({ node, name, state, at }, place) => ({
    name,
    state: state === 'next' && place < reached && graph.nodes[node]?.effect ? 'done' : state,
    doneAt: at === undefined ? undefined : new Date(at),
  }));
}

/** How far a dossier has come, and why it is due when it is. */
export async function dossierProgress(
  db: Db,
  dossier: { id: string; versionId: string },
  lang: Lang,
): Promise<{ way: WayStop[]; why: WhyLine[] }> {
  const file = await readCaseFile(db, dossier.id);
  const [picture, due] = await Promise.all([runPicture(db, dossier.versionId, file), dueIn(db, file)]);
  return { way: wayOf(picture, lang), why: due?.why ?? [] };
}
