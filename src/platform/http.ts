import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { createHash } from 'node:crypto';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { compressAnswer } from './compression.ts';
import { contentPolicy } from './content-policy.ts';
import { isDatabaseAway } from './database-away.ts';
import { visitor, type Actor, type Ctx } from './ctx.ts';
import { isAppError, type AppError } from './errors.ts';
import { error } from './http-errors.ts';
import { newId, randomToken, sameSecret } from './ids.ts';
import type { Logger } from './log.ts';
import { tidyForm } from './posted-body.ts';
import { securityHeaders } from './security-headers.ts';
import { isLang, type Lang } from './text.ts';

export { error } from './http-errors.ts';

/** Who may call a route. Finer rights are decided in the use case. */
export type Access = 'public' | 'signed-in' | 'officer' | 'administrator' | 'machine';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Calls a minute for one address and account. */
    perMinute?: number;
    /** The body is read as a stream of parts; the handler checks the CSRF token itself. */
    csrfInHandler?: boolean;
    /**
     * A form posted after its session ended, or with the token of an earlier session, still reaches the handler with
     * `request.unsent` set: it must change nothing, only keep what was typed until the page is shown again.
     */
    keepsUnsent?: boolean;
  }
  interface FastifyRequest {
    ctx: Ctx;
    /** Token of the session cookie; made when a page with a form is first shown. */
    sessionToken: string | undefined;
    /** Cookies go over HTTPS only. */
    secureCookies: boolean;
    /** The data are made up; every page says so. */
    demo: boolean;
    /** Notices not yet read, for the header of a signed-in page; a hook of the app fills it in. */
    unread: number;
    /** The form belongs to a session that is over; see `keepsUnsent`. */
    unsent: boolean;
  }
}

export interface HttpOptions {
  secureCookies: boolean;
  /** Made-up data; true unless told otherwise. */
  demo?: boolean | undefined;
  trustProxy: string | undefined;
  rateLimits: boolean;
  /** Origins a form's answer may lead to: the payment gateway. */
  formTargets: string[];
  log: Logger;
  /** Finds who a session token belongs to. */
  actorOf(token: string): Promise<Actor | undefined>;
  makeCtx(over: { actor: Actor; lang: Lang; requestId: string }): Ctx;
  renderError(request: FastifyRequest, error: AppError): string;
}

/** A Fastify server with everything every route gets: session, language, CSRF, headers, limits, error pages. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = options.log.pino;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    // 20 MB over a poor line take minutes; somebody who sends a byte now and then does not hold a connection for ever.
    requestTimeout: 600_000,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => newId(performance.timeOrigin + performance.now()),
  });
  // Forms are what people send; without these two nothing else is read.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const always = await securityHeaders({
    contentSecurityPolicy: contentPolicy(options.formTargets),
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    hsts: options.secureCookies,
  });
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers(always);
    next();
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: 20_000_000, files: 10, fields: 200 } });
  if (options.rateLimits) await registerLimits(app);
  app.decorateRequest('sessionToken', undefined);
  app.decorateRequest('secureCookies', options.secureCookies);
  app.decorateRequest('demo', options.demo ?? true);
  app.decorateRequest('unread', 0);
  app.decorateRequest('unsent', false);
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) throw new Error(`${String(route.method)} ${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', (request, reply) => identify(request, reply, options));
  app.addHook('preHandler', checkCsrf);
  app.addHook('onSend', compressAnswer);
  app.setErrorHandler((failure, request, reply) => answerError(failure, { request, reply, options }));
  app.setNotFoundHandler((request, reply) => answerError(error('not-found'), { request, reply, options }));
  return app;
}

/** What visitors typed is kept in the database, so it may not be kept without end. */
const UNSENT_A_MINUTE = 120;

async function registerLimits(app: FastifyInstance): Promise<void> {
  // Before the plugin's own hook, which reads what this one writes.
  app.addHook('onRoute', (route) => {
    const { keepsUnsent, perMinute = keepsUnsent ? UNSENT_A_MINUTE : undefined } = route.config ?? {};
    if (perMinute) route.config = { ...route.config, rateLimit: { max: perMinute, timeWindow: 60_000 } };
  });
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => `${request.ip} ${request.ctx?.actor.id ?? ''}`,
    errorResponseBuilder: () => error('too-many-requests'),
  });
}

export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-motcua' : 'motcua');

async function identify(request: FastifyRequest, reply: FastifyReply, options: HttpOptions): Promise<void> {
  const access = request.routeOptions.config.access ?? 'public';
  const token = request.cookies[sessionCookieName(options.secureCookies)];
  request.sessionToken = token;
  const asking = { lang: chooseLang(request, reply), requestId: request.id };
  // There first as a visitor's: the error page needs it when looking up the session fails.
  request.ctx = options.makeCtx({ ...asking, actor: visitor });
  // No address of ours holds U+0000, and PostgreSQL takes it in no text.
  if (request.url.includes('%00')) throw error('bad-request');
  const actor = token && access !== 'machine' ? ((await options.actorOf(token)) ?? visitor) : visitor;
  if (actor !== visitor) request.ctx = options.makeCtx({ ...asking, actor });
  if (actor.kind !== 'visitor') reply.header('cache-control', 'no-store');
  request.unsent = actor.kind === 'visitor' && mayKeepUnsent(request);
  if (!request.unsent) checkAccess(access, actor);
}

const mayKeepUnsent = (request: FastifyRequest): boolean =>
  request.method === 'POST' && request.routeOptions.config.keepsUnsent === true;

function checkAccess(access: Access, actor: Actor): void {
  if (access === 'public' || access === 'machine') return;
  if (actor.kind === 'visitor') throw error('sign-in-needed');
  if (access === 'officer' && actor.kind !== 'officer') throw error('not-allowed');
  if (access === 'administrator' && !actor.roles.some(({ role }) => role === 'administrator'))
    throw error('not-allowed');
}

/** `?lang=en` on any page changes the language and is remembered; Vietnamese is the default. */
function chooseLang(request: FastifyRequest, reply: FastifyReply): Lang {
  // Query values are strings or lists of strings; only an exact language name is believed.
  const asked = (request.query as Record<string, unknown> | undefined)?.lang;
  if (isLang(asked)) {
    reply.setCookie('lang', asked, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
    return asked;
  }
  return isLang(request.cookies.lang) ? request.cookies.lang : 'vi';
}

/** The token a form carries: derived from the session cookie, which no script and no other site can read. */
export const csrfOf = (token: string): string => createHash('sha256').update(`csrf:${token}`).digest('base64url');

/** Token for the forms of this page; gives the visitor a cookie when there is none yet. */
export function csrfFor(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  request.sessionToken ??= setSessionCookie(reply, randomToken(), secure);
  return csrfOf(request.sessionToken);
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): string {
  reply.setCookie(sessionCookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  return token;
}

async function checkCsrf(request: FastifyRequest): Promise<void> {
  const { access, csrfInHandler } = request.routeOptions.config;
  if (request.method === 'GET' || request.method === 'HEAD' || access === 'machine' || csrfInHandler) return;
  const form = tidyForm(request.body);
  request.body = form;
  const token = form['csrf'] ?? request.headers['x-csrf-token'];
  if (!mayKeepUnsent(request)) return requireCsrf(request, token);
  requireOwnSite(request);
  request.unsent ||= !hasCsrf(request, token);
}

/** Refuses a change that did not come from a form of ours. */
export function requireCsrf(request: FastifyRequest, token: unknown): void {
  requireOwnSite(request);
  if (!hasCsrf(request, token)) throw error(request.sessionToken ? 'page-expired' : 'sign-in-needed');
}

const hasCsrf = ({ sessionToken }: FastifyRequest, token: unknown): boolean =>
  sessionToken !== undefined && typeof token === 'string' && sameSecret(token, csrfOf(sessionToken));

function requireOwnSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw error('page-expired');
}

interface Answering {
  request: FastifyRequest;
  reply: FastifyReply;
  options: HttpOptions;
}

function answerError(failure: unknown, { request, reply, options }: Answering): FastifyReply {
  const known = asAppError(failure);
  const level = known.status >= 500 ? 'error' : 'info';
  const route = request.routeOptions.url;
  request.log[level](
    { code: known.code, route, requestId: request.id, ...(level === 'error' && { err: failure }) },
    'refused',
  );
  if (known.code === 'platform.sign-in-needed' && request.method === 'GET' && wantsHtml(request)) {
    return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
  }
  reply.status(known.status);
  if (!wantsHtml(request)) return reply.send({ error: { code: known.code, ...known.says, detail: known.detail } });
  return reply.type('text/html; charset=utf-8').send(options.renderError(request, known));
}

const wantsHtml = (request: FastifyRequest): boolean => !(request.headers.accept ?? '').startsWith('application/json');

function asAppError(failure: unknown): AppError {
  if (isAppError(failure)) return failure;
  const { statusCode, code } = failure as { statusCode?: number; code?: string };
  if (isDatabaseAway(failure)) return error('database-away');
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return error('too-large');
  if (statusCode === 429) return error('too-many-requests');
  if (statusCode && statusCode >= 400 && statusCode < 500) return error('bad-request');
  return error('bug');
}
