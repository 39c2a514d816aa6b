import { Logger as WorkerLogger } from 'graphile-worker';
import { pino, type Logger as Pino } from 'pino';

export interface Logger extends Pick<Pino, 'info' | 'warn' | 'error' | 'debug'> {
  pino: Pino;
  forWorker(): WorkerLogger;
}

/**
 * Structured logs, one JSON line each, without personal data: requests are logged by route pattern and code,
 * never by query string, body or cookie; errors by code and stack.
 */
export function createLogger(level: string): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    pino: log,
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    debug: log.debug.bind(log),
    forWorker: () =>
      new WorkerLogger(() => (severity, message) => {
        const level: string = severity;
        if (level === 'error') log.error({ from: 'worker' }, message);
        else log.debug({ from: 'worker' }, message);
      }),
  };
}
