import { renderToString } from 'preact-render-to-string';
import { compileProcess, ProcessPicture, standardProcess } from '#modules/processes';
import type { Bundle } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { findAgency } from '#modules/registers';
import type { Lang } from '#platform/text.ts';
import { error } from './errors.ts';

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

/** What a standard process is made of, from a bundle that may be wrong everywhere. Throws `editor.not-json`. */
export function timesOf(bundle: unknown, process: unknown): Pick<Bundle, 'channels' | 'process'> {
  const channels: unknown = Object(bundle).channels;
  if (!isTimed(channels) || !isMade(process)) throw error('not-json');
  return { channels, process };
}

const units: readonly unknown[] = ['working_day', 'day', 'hour', 'month'];

/** Only limits are read of the channels. */
const isTimed = (channels: unknown): channels is Bundle['channels'] =>
  Array.isArray(channels) &&
  channels.every((row: unknown) => {
    const { limit } = Object(row);
    return row !== null && (limit === undefined || (Number.isInteger(Object(limit).n) && units.includes(limit.unit)));
  });

const isMade = (process: unknown): process is Bundle['process'] => {
  const { kind, with: partner } = Object(process);
  return kind === 'joint' ? typeof partner === 'string' : kind === 'standard' || kind === 'file';
};

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
