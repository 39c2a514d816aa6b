import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineErrors } from './errors.ts';
import { processIdentity } from './processes.ts';

const error = defineErrors('instance', {
  'already-running': {
    status: 409,
    vi: 'Đang chạy ở {where} (tiến trình {pid}, dữ liệu {varDir}). Mở địa chỉ đó, hoặc đặt VAR_DIR để chạy bản thứ hai.',
    en: 'Already running at {where} (process {pid}, data {varDir}). Open that address, or set VAR_DIR to run a second one.',
  },
});

export interface InstanceLock {
  /** Tells a second start where this one answers. */
  announce(url: string): void;
  release(): void;
}

interface Holder {
  pid: number;
  /** Start of that process: an id alone may belong to another program by now. */
  identity: string;
  url: string;
}

/**
 * One running instance a data folder. A file left by a killed process is taken over.
 * @throws `instance.already-running`
 */
export function lockInstance(varDir: string): InstanceLock {
  mkdirSync(varDir, { recursive: true });
  const file = join(varDir, 'motcua.pid');
  const me: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', url: '' };
  take(file, me, varDir);
  return {
    announce: (url) => writeFileSync(file, JSON.stringify({ ...me, url })),
    release: () => {
      if (readHolder(file)?.pid === me.pid) rmSync(file, { force: true });
    },
  };
}

function take(file: string, me: Holder, varDir: string): void {
  const draft = `${file}.${me.pid}`;
  writeFileSync(draft, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(draft, file)) return;
      const holder = readHolder(file);
      if (holder && processIdentity(holder.pid) === holder.identity) throw alreadyRunning(holder, varDir);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

const alreadyRunning = ({ url, pid }: Holder, varDir: string) =>
  error('already-running', { where: url || 'an address not known yet', pid, varDir });

/** A link appears whole or not at all, so nobody reads half a file. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    // Written by `take` or `announce` of some run of ours.
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
