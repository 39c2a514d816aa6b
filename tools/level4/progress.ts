const WIDTH = 28;

export interface Progress {
  /** A procedure has ended. */
  procedure(failed: boolean): void;
  /** A dossier was lived to its end. */
  dossier(): void;
  close(): void;
}

/** A bar with rate and time left on a terminal; elsewhere a plain line every ten seconds. */
export function openProgress({
  total,
  done,
  say,
}: {
  total: number;
  done: number;
  say: (line: string) => void;
}): Progress {
  const startedAt = performance.now();
  const out = process.stdout;
  const at = { done, failed: 0, dossiers: 0, before: done };
  const line = () => lineOf(at, total, (performance.now() - startedAt) / 1000);
  const timer = setInterval(
    () => (out.isTTY ? out.write(`\r\x1b[2K${line()}`) : say(line())),
    out.isTTY ? 500 : 10_000,
  );
  timer.unref();
  return {
    procedure(failed) {
      at.done += 1;
      if (failed) at.failed += 1;
    },
    dossier: () => void (at.dossiers += 1),
    close() {
      clearInterval(timer);
      if (out.isTTY) out.write('\r\x1b[2K');
      say(line());
    },
  };
}

export interface Counts {
  done: number;
  failed: number;
  dossiers: number;
  /** Done by an earlier run. */
  before: number;
}

export function lineOf({ done, failed, dossiers, before }: Counts, total: number, seconds: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const rate = dossiers / Math.max(seconds, 0.001);
  const left = done > before ? ((total - done) * seconds) / (done - before) : 0;
  return [
    `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`,
    `${dossiers} dossiers, ${rate.toFixed(1)}/s`,
    `${failed} failed`,
    `${minutes(left)} left`,
  ].join(' · ');
}

export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
