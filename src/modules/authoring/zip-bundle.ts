import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { BundleFiles } from './bundle-files.ts';

/** Always the same hour, so that the same files give the same bytes. */
const HOUR = { year: 2020, month: 0, day: 1 } as const;

/** The files as one zip. */
export async function zipBundle(files: BundleFiles): Promise<Buffer> {
  const zip = new ZipFile();
  // DOS times have no zone: the same local hour is the same bytes everywhere.
  const mtime = new Date(HOUR.year, HOUR.month, HOUR.day);
  for (const [name, text] of files) {
    zip.addBuffer(Buffer.from(text, 'utf8'), name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
