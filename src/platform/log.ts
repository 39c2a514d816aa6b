import { Logger as WorkerLogger } from 'graphile-worker';
import { pino, type DestinationStream, type Logger as Pino, type LoggerOptions } from 'pino';

export interface Logger extends Pick<Pino, 'info' | 'warn' | 'error' | 'debug'> {
  pino: Pino;
  forWorker(): WorkerLogger;
}

/**
 * Structured logs, one JSON line each, without personal data: requests are logged by route pattern and code,
 * never by query string, body or cookie; errors by code and stack, without the values PostgreSQL and mail servers quote.
 */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const settings: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeFailure },
  };
  const log = to ? pino(settings, to) : pino(settings);
  return {
    pino: log,
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    debug: log.debug.bind(log),
    forWorker: () =>
      new WorkerLogger(() => (severity, message) => {
        const level: string = severity;
        if (level === 'error') log.error({ from: 'worker' }, withoutAddresses(message));
        else log.debug({ from: 'worker' }, message);
      }),
  };
}

interface Failure {
  name?: string;
  message?: string;
  stack?: string;
  code?: string;
  /** PostgreSQL's; its `detail` and `where` hold the values of the statement and are left out. */
  severity?: string;
  constraint?: string;
  table?: string;
}

/** What is written of an error: enough to find it, nothing of the person it happened to. */
function describeFailure(failure: Failure): Record<string, unknown> {
  const { name, message = '', stack = '', code, constraint, table, severity } = failure;
  // PostgreSQL quotes names and values alike; the names that matter come on their own.
  const plain = (text: string) => withoutAddresses(severity ? text.replaceAll(/"[^"]*"/g, '"…"') : text);
  return { type: name, code, constraint, table, message: plain(message), stack: plain(stack) };
}

const withoutAddresses = (text: string): string => text.replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…@…');
