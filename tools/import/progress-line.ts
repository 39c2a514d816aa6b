import type { Wording } from './wording.ts';

/** One line that is written over on a terminal; elsewhere a line at every tenth. On stderr, so that stdout stays clean. */
export function progressLine(words: Wording) {
  const { stderr } = process;
  const isTerminal = stderr.isTTY;
  const began = performance.now();
  let told = -1;
  return {
    tell(what: string, done: number, of: number): void {
      const share = of > 0 ? Math.min(1, done / of) : 1;
      const percent = Math.floor(share * 100);
      const step = isTerminal ? percent : Math.floor(percent / 10);
      if (step === told) return;
      told = step;
      const elapsed = (performance.now() - began) / 1000;
      const left = share > 0.05 && share < 1 ? `  ${words.left(Math.ceil((elapsed / share) * (1 - share)))}` : '';
      const filled = Math.round(share * 24);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`;
      stderr.write(isTerminal ? `\r\u001B[K${what} ${bar} ${percent} %${left}` : `${what} ${percent} %${left}\n`);
    },
    end(): void {
      if (isTerminal && told >= 0) stderr.write('\r\u001B[K');
    },
  };
}
