import { renderToString } from 'preact-render-to-string';
import { compileProcess, ProcessPicture, standardProcess } from '#modules/processes';
import type { Bundle } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { findAgency } from '#modules/registers';
import type { Lang } from '#platform/text.ts';

/** A process as its author sees it: the file, and its picture as HTML. */
export interface DrawnProcess {
  processXml: string;
  picture: string;
}

/** Draws a process file somebody wrote. Throws `processes.*` with every problem in the file. */
export async function drawProcess(processXml: string, lang: Lang): Promise<DrawnProcess> {
  const graph = await compileProcess(processXml);
  return {
    processXml,
    picture: renderToString(<ProcessPicture graph={graph} tokens={[]} finished={[]} lang={lang} />),
  };
}

/** The standard process of a bundle, its steps sharing the legal time; with another agency where one is named by its code. */
export async function standardOf(
  ctx: Ctx,
  { channels, process }: Pick<Bundle, 'channels' | 'process'>,
): Promise<string> {
  const limit = channels.find((row) => row.limit)?.limit;
  if (process.kind !== 'joint') return standardProcess({ limit });
  const agency = await findAgency(ctx.db, { code: process.with, on: localDate(ctx.now) });
  return standardProcess({ limit, joint: { vi: agency?.name ?? process.with, en: agency?.nameEn ?? process.with } });
}
