import { tmpdir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';

/** Settings read once at the start; nothing else looks at the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** A server of your own; without it PostgreSQL is started under `varDir`. */
  readonly databaseUrl: string | undefined;
  readonly varDir: string;
  /** Address people use; links in letters, QR codes and cookies depend on it. */
  readonly baseUrl: string;
  readonly production: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly paymentUrl: string | undefined;
  readonly paymentTerminal: string;
  readonly paymentSecret: string;
  /** Limits on calls a minute; off only for measuring. */
  readonly rateLimits: boolean;
  /** Behind a proxy: addresses (CIDR list) whose forwarded headers are believed. */
  readonly trustProxy: string | undefined;
  /** Bearer token for `/metrics`. */
  readonly metricsToken: string | undefined;
}

export interface Setting {
  name: string;
  default: string;
  says: string;
}

/** What may be set, for the reference page and the start-up check. */
export const settings = [
  { name: 'PORT', default: '3000', says: 'TCP port of the web server (0 picks a free one).' },
  { name: 'HOST', default: '127.0.0.1', says: 'Address the web server listens on.' },
  { name: 'DATABASE_URL', default: '', says: 'PostgreSQL to use; empty starts one under VAR_DIR.' },
  { name: 'VAR_DIR', default: 'var', says: 'Folder for the database, files and keys.' },
  { name: 'BASE_URL', default: 'http://localhost:PORT', says: 'Address people use; https in production.' },
  { name: 'NODE_ENV', default: '', says: '`production` refuses demonstration data and demo sign-in.' },
  {
    name: 'SMTP_URL',
    default: '',
    says: 'smtp:// or smtps:// server for letters; empty keeps them on the outbox page.',
  },
  { name: 'MAIL_FROM', default: 'motcua@localhost', says: 'Sender of letters.' },
  { name: 'LOG_LEVEL', default: 'info', says: 'debug, info, warn, error or silent.' },
  { name: 'PAYMENT_URL', default: '', says: 'VNPAY gateway; empty starts the simulator (never in production).' },
  { name: 'PAYMENT_TERMINAL', default: 'MOTCUA01', says: 'Terminal code given by the gateway (vnp_TmnCode).' },
  {
    name: 'PAYMENT_SECRET',
    default: 'demo-secret',
    says: 'Hash secret given by the gateway; must be set in production.',
  },
  {
    name: 'RATE_LIMITS',
    default: 'on',
    says: '`off` lifts the limits on calls a minute, for measuring; refused in production.',
  },
  {
    name: 'METRICS_TOKEN',
    default: '',
    says: 'Bearer token that opens `/metrics`; empty opens it to programs on this machine only.',
  },
  { name: 'TRUST_PROXY', default: '', says: 'CIDR list of proxies whose X-Forwarded-* headers are believed.' },
] as const satisfies readonly Setting[];

type Name = (typeof settings)[number]['name'];
export type Environment = Record<string, string | undefined>;
export type ConfigResult = { config: Config; problems?: undefined } | { config?: undefined; problems: string[] };

/** Reads and checks every setting; reports all mistakes at once, each in one line. */
export function loadConfig(env: Environment): ConfigResult {
  const problems: string[] = [];
  const read = (name: Name): string => env[name]?.trim() || '';
  const says = (name: Name, what: string) => void problems.push(`${name}: ${what}`);

  const port = readPort(read('PORT'), says);
  const host = read('HOST') || '127.0.0.1';
  const production = read('NODE_ENV') === 'production';
  const databaseUrl = readUrl('DATABASE_URL', ['postgres:', 'postgresql:'], read, says);
  const smtpUrl = readUrl('SMTP_URL', ['smtp:', 'smtps:'], read, says);
  const baseUrl = readUrl('BASE_URL', ['http:', 'https:'], read, says) ?? `http://localhost:${port}`;
  const paymentUrl = readUrl('PAYMENT_URL', ['http:', 'https:'], read, says);
  const logLevel = read('LOG_LEVEL') || 'info';
  if (!isLogLevel(logLevel)) says('LOG_LEVEL', `must be debug, info, warn, error or silent, not "${logLevel}"`);
  if (production && !baseUrl.startsWith('https:')) says('BASE_URL', 'must start with https:// in production');
  if (production && !read('PAYMENT_SECRET')) says('PAYMENT_SECRET', 'must be set in production');
  if (production && !paymentUrl) says('PAYMENT_URL', 'must be set in production');
  if (!['', 'on', 'off'].includes(read('RATE_LIMITS'))) says('RATE_LIMITS', 'must be on or off');
  if (production && read('RATE_LIMITS') === 'off') says('RATE_LIMITS', 'may not be off in production');
  if (problems.length > 0 || !isLogLevel(logLevel)) return { problems };

  return {
    config: Object.freeze({
      port,
      host,
      databaseUrl,
      baseUrl: baseUrl.replace(/\/+$/, ''),
      production,
      smtpUrl,
      logLevel,
      paymentUrl,
      varDir: readFolder(read('VAR_DIR')),
      mailFrom: read('MAIL_FROM') || 'motcua@localhost',
      paymentTerminal: read('PAYMENT_TERMINAL') || 'MOTCUA01',
      paymentSecret: read('PAYMENT_SECRET') || 'demo-secret',
      rateLimits: read('RATE_LIMITS') !== 'off',
      trustProxy: read('TRUST_PROXY') || undefined,
      metricsToken: read('METRICS_TOKEN') || undefined,
    }),
  };
}

type Says = (name: Name, what: string) => void;

function readPort(value: string, says: Says): number {
  if (value === '') return 3000;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    says('PORT', `must be a number from 0 to 65535, not "${value}"`);
  return port;
}

function readUrl(name: Name, protocols: string[], read: (name: Name) => string, says: Says): string | undefined {
  const value = read(name);
  if (value === '') return undefined;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    says(name, `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }
  return value;
}

const root = resolve(import.meta.dirname, '..');
const readFolder = (value: string): string => (isAbsolute(value) ? value : resolve(root, value || 'var'));

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const isLogLevel = (value: string): value is Config['logLevel'] => logLevels.some((level) => level === value);

/** Settings for a throwaway instance of a test: everything local, nothing shared. */
export const testConfig = (over: Partial<Config>): Config => {
  const { config } = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', VAR_DIR: resolve(tmpdir(), 'motcua-test') });
  if (!config) throw new Error('the test settings must be valid');
  return Object.freeze({ ...config, ...over });
};
