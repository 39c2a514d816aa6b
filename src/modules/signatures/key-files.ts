import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';

/** A folder only we may enter. */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** The file's text, or undefined when there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

/**
 * The file's text, or what `make` makes if it is not there yet. The file is complete or absent, never half; when two
 * processes make it at once the first one counts for both.
 */
export async function keptOnce(path: string, make: () => string): Promise<string> {
  const kept = await readIfThere(path);
  if (kept !== undefined) return kept;
  const temporary = await writeAside(path, make());
  try {
    await link(temporary, path);
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw cause;
  } finally {
    await unlink(temporary);
  }
  return await readFile(path, 'utf8');
}

/** Writes a new text in place of the old one, in one step. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await rename(await writeAside(path, text), path);
}

async function writeAside(path: string, text: string): Promise<string> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, text, { mode: 0o600, flush: true });
  return temporary;
}

const isCode = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
