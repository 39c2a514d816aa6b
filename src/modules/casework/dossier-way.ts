import { stationsOf, type FinishedStep, type ProcessGraph, type Token } from '#modules/processes';
import type { Db } from '#platform/db.ts';
import type { Lang } from '#platform/text.ts';
import { findTokens } from './case-store.ts';
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
export async function runPicture(db: Db, { id, versionId }: { id: string; versionId: string }): Promise<RunPicture> {
  const [graph, tokens, done] = await Promise.all([
    processOf(db, versionId),
    findTokens(db, id),
    db
      .selectFrom('casework.task')
      .select(['node', 'ended_at'])
      .where('dossier_id', '=', id)
      .where('state', '=', 'done')
      .orderBy('ended_at')
      .execute(),
  ]);
  return { graph, tokens, finished: done.map(({ node, ended_at }) => ({ node, at: ended_at?.toISOString() })) };
}

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

export const dossierWay = async (db: Db, dossier: { id: string; versionId: string }, lang: Lang): Promise<WayStop[]> =>
  wayOf(await runPicture(db, dossier), lang);
