import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '#platform/ctx.ts';
import { error as httpError, sessionCookieName, setSessionCookie } from '#platform/http.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { findAccount, listDemoAccounts } from './account-store.ts';
import { deviceName } from './device-name.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { localPath } from './local-path.ts';
import { AccountPage, type AccountCounts } from './pages/account.tsx';
import { NoSignInPage, SignInPage } from './pages/sign-in.tsx';
import { listSessions } from './session-views.ts';
import { signInWithDemoAccount, signOut } from './sessions.ts';
import { identityText } from './text.ts';

export interface IdentityDeps {
  /** Demonstration accounts are refused. */
  production: boolean;
  /** What waits for the person, from the modules that know. */
  counts?: ((ctx: Ctx) => Promise<AccountCounts>) | undefined;
}

/** Signing in and out, and one's own page. */
export function identityRoutes(app: FastifyInstance, deps: IdentityDeps): void {
  app.get('/sign-in', { config: { access: 'public' } }, (request, reply) => showSignIn(request, reply, deps));
  app.post('/sign-in', { config: { access: 'public', perMinute: 30 } }, (request, reply) =>
    beginSession(request, reply, deps),
  );
  app.post('/sign-out', { config: { access: 'public' } }, endSession);
  app.get('/account', { config: { access: 'signed-in' } }, (request, reply) => showAccount(request, reply, deps));
  app.post('/account/other-sessions/closure', { config: { access: 'signed-in' } }, async (request, reply) => {
    await endOtherSessions(request.ctx, request.sessionToken ?? '');
    return reply.redirect('/account', 303);
  });
}

async function showSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { production }: IdentityDeps,
): Promise<FastifyReply> {
  const { actor, db, lang } = request.ctx;
  const text = identityText(lang);
  const title = production ? text.productionTitle : text.signIn;
  const breadcrumbs = [{ text: text.home, href: '/' }, { text: text.signIn }];
  if (production) return showPage(request, reply, { title, breadcrumbs }, <NoSignInPage lang={lang} />);
  const accounts = await listDemoAccounts(db);
  const back = localPath(queryOf(request).back);
  const csrf = formToken(request, reply);
  reply.header('cache-control', 'no-store');
  const signedInAs = actor.kind === 'visitor' ? undefined : actor.name;
  return showPage(
    request,
    reply,
    { title, breadcrumbs, wide: true },
    <SignInPage lang={lang} csrf={csrf} accounts={accounts} back={back} signedInAs={signedInAs} />,
  );
}

async function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { production }: IdentityDeps,
): Promise<FastifyReply> {
  // A parsed form: strings, or lists of strings that no field of ours makes.
  const { handle, back } = (request.body ?? {}) as Record<string, unknown>;
  const device = deviceName(request.headers['user-agent']);
  const known = typeof handle === 'string' ? handle : '';
  const token = await signInWithDemoAccount(request.ctx, { handle: known, production, device });
  // The session of whoever was signed in here before is over, not merely forgotten.
  if (request.ctx.actor.id && request.sessionToken) await signOut(request.ctx, request.sessionToken);
  setSessionCookie(reply, token, request.secureCookies);
  const account = await findAccount(request.ctx.db, { handle: known });
  const home = account?.kind === 'officer' ? '/office' : '/account';
  const path = localPath(back);
  return reply.redirect(path && path !== '/' ? path : home, 303);
}

async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (request.sessionToken) await signOut(request.ctx, request.sessionToken);
  reply.clearCookie(sessionCookieName(request.secureCookies), { path: '/', secure: request.secureCookies });
  return reply.redirect('/', 303);
}

const nothingKnown: AccountCounts = { dossiers: 0, drafts: 0, unread: 0, waiting: 0 };

async function showAccount(
  request: FastifyRequest,
  reply: FastifyReply,
  { counts }: IdentityDeps,
): Promise<FastifyReply> {
  const { ctx } = request;
  const { actor, db, lang, now } = ctx;
  if (!actor.id) throw httpError('sign-in-needed');
  const token = request.sessionToken ?? '';
  const [account, sessions, counted] = await Promise.all([
    findAccount(db, { id: actor.id }),
    listSessions(db, { accountId: actor.id, token, now }),
    counts?.(ctx) ?? nothingKnown,
  ]);
  if (!account) throw httpError('sign-in-needed');
  return showPage(
    request,
    reply,
    { title: identityText(lang).account, scripts: ['submit-once'] },
    <AccountPage lang={lang} csrf={formToken(request, reply)} account={account} counts={counted} sessions={sessions} />,
  );
}

const queryOf = (request: FastifyRequest): Record<string, unknown> => (request.query ?? {}) as Record<string, unknown>;
