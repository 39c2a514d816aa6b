import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { followDossiers } from '#modules/casework';
import { confirmPayment, documentTemplates, tellApplicants } from '#modules/dossiers';
import { openBlobStore, type BlobStore } from '#modules/files';
import { actorOfSession } from '#modules/identity';
import type { Mailer } from '#modules/notifications';
import type { Gateway } from '#modules/payments';
import { openSeals, type Seals } from '#modules/signatures';
import { systemClock, type Clock } from '#platform/clock.ts';
import { system, type Ctx } from '#platform/ctx.ts';
import { openDatabase, type Database } from '#platform/db.ts';
import { createFactHub } from '#platform/facts.ts';
import { createHttp } from '#platform/http.ts';
import { startWorker } from '#platform/jobs.ts';
import { createLogger, type Logger } from '#platform/log.ts';
import { createPdfRenderer, type PdfRenderer } from '#platform/pdf/renderer.ts';
import { registerAssets } from '#web/assets.ts';
import type { Config } from './config.ts';
import { jobHandlers } from './app-jobs.ts';
import { renderErrorPage } from './sites/error-pages.tsx';
import { citizenSite } from './sites/citizen.ts';
import { machineSite } from './sites/machine.ts';
import { officeSite } from './sites/office.ts';
import { loadSample, refuseSample } from './load-sample.ts';
import { startPaymentSimulator } from './payment-simulator.ts';
import { settlePort } from './settle-port.ts';

/** What the outside world is to the application; tests pass their own. */
export interface Adapters {
  clock?: Clock;
  mailer?: Mailer;
  /** Address of the payment gateway where the settings name none: the simulator's. */
  gatewayUrl?: string;
}

/** The wired application, before it listens. */
export interface App {
  config: Config;
  http: FastifyInstance;
  database: Database;
  log: Logger;
  /** A context acting as the system, or as somebody in tests. */
  makeCtx(over?: Partial<Pick<Ctx, 'actor' | 'lang' | 'requestId'>>): Ctx;
  documents: Documents;
  /** Runs the jobs in this process. Returns how to stop. */
  startJobs(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Everything that makes or keeps documents. */
export interface Documents {
  pdf: PdfRenderer;
  blobStore: BlobStore;
  seals: Seals;
  baseUrl: string;
}

/** Composition root: the only file that knows every module and every real adapter. */
export async function buildApp(config: Config, databaseUrl: string, adapters: Adapters = {}): Promise<App> {
  const clock = adapters.clock ?? systemClock;
  const log = createLogger(config.logLevel);
  const database = openDatabase(databaseUrl);
  const makeCtx = contextMaker(database, clock);
  const documents = await openDocuments(config, clock);
  const mailer = adapters.mailer ?? mailerOf(config);
  const gateway = gatewayOf(config, adapters.gatewayUrl);
  const http = await createHttp({
    secureCookies: config.baseUrl.startsWith('https:'),
    demo: !config.production,
    trustProxy: config.trustProxy,
    rateLimits: config.rateLimits,
    formTargets: [new URL(gateway.account.payUrl).origin],
    log,
    actorOf: (token) => actorOfSession(database.db, token, clock.now()),
    makeCtx,
    renderError: renderErrorPage(config),
  });
  registerAssets(http);
  mountSites(http, { config, documents, makeCtx, database, gateway });
  const handlers = jobHandlers({ documents, mailer, gateway, log, importsFolder: join(config.varDir, 'imports') });

  return {
    config,
    http,
    database,
    log,
    makeCtx,
    documents,
    async startJobs() {
      const runner = await startWorker(database.pool, handlers, (requestId) => makeCtx({ requestId }), log);
      return () => runner.stop();
    },
    async close() {
      await http.close();
      await documents.pdf.close();
      await database.close();
    },
  };
}

/** Who follows which facts is settled here, once; every context carries the hub. */
function contextMaker(database: Database, clock: Clock): App['makeCtx'] {
  const hub = createFactHub();
  followDossiers(hub);
  tellApplicants(hub);
  hub.on('payment.confirmed', confirmPayment);
  return ({ actor = system, lang = 'vi', requestId = 'start' } = {}) => ({
    db: database.db,
    database,
    hub,
    clock,
    now: clock.now(),
    actor,
    lang,
    requestId,
  });
}

const openDocuments = async ({ varDir, production, baseUrl }: Config, clock: Clock): Promise<Documents> => ({
  pdf: createPdfRenderer({ templates: documentTemplates }),
  blobStore: await openBlobStore(varDir, clock.now()),
  seals: await openSeals(varDir, { production, now: clock.now() }),
  baseUrl,
});

function mountSites(http: FastifyInstance, parts: Parts): void {
  citizenSite(http, parts);
  officeSite(http, parts);
  machineSite(http, parts);
}

/** What the sites mount routes with. */
export interface Parts {
  config: Config;
  documents: Documents;
  database: Database;
  gateway: Gateway;
  makeCtx: App['makeCtx'];
}

function mailerOf(config: Config): Mailer {
  const transport = config.smtpUrl ? createTransport(config.smtpUrl, { from: config.mailFrom }) : undefined;
  return { transport, from: config.mailFrom, baseUrl: config.baseUrl };
}

/** VNPAY's paths under the gateway's address; unset and unsimulated, payments are refused there and then. */
function gatewayOf(config: Config, simulated: string | undefined): Gateway {
  const url = config.paymentUrl ?? simulated ?? 'http://127.0.0.1:9';
  const account = {
    tmnCode: config.paymentTerminal,
    secret: config.paymentSecret,
    payUrl: new URL('/paymentv2/vpcpay.html', url).href,
    queryUrl: new URL('/merchant_webapi/api/transaction', url).href,
  };
  return { account, baseUrl: config.baseUrl };
}

/** Loads the sample on an empty database (never in production), then listens and works as the mode asks. */
export async function startApp(given: Config, databaseUrl: string, mode: { web: boolean; worker: boolean }) {
  const config = await settlePort(given);
  const simulator = config.paymentUrl || config.production ? undefined : await startPaymentSimulator(config);
  const app = await buildApp(config, databaseUrl, simulator ? { gatewayUrl: simulator.url } : {});
  await (config.production ? refuseSample(app.makeCtx()) : loadSample(app.makeCtx()));
  const stopJobs = mode.worker ? await app.startJobs() : async () => {};
  // Warms up beside the first requests rather than in the first receipt.
  void app.documents.pdf.ready().catch(() => {});
  if (mode.web) await app.http.listen({ port: config.port, host: config.host });
  return {
    ...app,
    url: config.baseUrl,
    async close() {
      await stopJobs();
      await app.close();
      await simulator?.stop();
    },
  };
}
