import type { FastifyReply, FastifyRequest } from 'fastify';
import { findAccountOfSession } from '#modules/identity';
import { inTransaction } from '#platform/ctx.ts';
import { hashToken, randomToken } from '#platform/ids.ts';
import type { PostedBody } from './read-answers.ts';

/** How long what was typed waits for its owner to sign in again. */
const KEPT_MS = 2 * 3_600_000;
const LARGEST_KEPT = 100_000;

const cookieName = ({ secureCookies }: FastifyRequest): string =>
  secureCookies ? '__Host-motcua-unsent' : 'motcua-unsent';

/**
 * Keeps a form whose session was over, for the browser that posted it, and sends the person to sign in and back to
 * the page, which then shows what was typed. Nothing is saved to a draft: nobody has been identified yet.
 */
export async function keepUnsent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = pathOf(request);
  const body = JSON.stringify(withoutToken(request.body));
  if (body.length <= LARGEST_KEPT) {
    const token = request.cookies[cookieName(request)] ?? randomToken();
    reply.setCookie(cookieName(request), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secureCookies,
      maxAge: KEPT_MS / 1000,
    });
    const owner = request.sessionToken && (await findAccountOfSession(request.ctx.db, hashToken(request.sessionToken)));
    await inTransaction(request.ctx, async ({ tx, now }) => {
      const row = { body, kept_at: now, account_id: owner || null };
      await Promise.all([
        tx
          .deleteFrom('forms.unsent')
          .where('kept_at', '<', new Date(now.getTime() - KEPT_MS))
          .execute(),
        tx
          .insertInto('forms.unsent')
          .values({ token_hash: hashToken(token), path, ...row })
          .onConflict((conflict) => conflict.columns(['token_hash', 'path']).doUpdateSet(row))
          .execute(),
      ]);
    });
  }
  const next = request.ctx.actor.kind === 'visitor' ? `/sign-in?back=${encodeURIComponent(path)}` : path;
  return reply.redirect(next, 303);
}

/**
 * What this browser typed into this page before its session ended, to be shown again: only to the person whose session it
 * was. At a counter, the next officer at the same browser is somebody else.
 */
export async function findUnsent(request: FastifyRequest): Promise<PostedBody | undefined> {
  const token = request.cookies[cookieName(request)];
  if (!token) return undefined;
  const { actor, db, now } = request.ctx;
  const row = await db
    .selectFrom('forms.unsent')
    .select('body')
    .where('token_hash', '=', hashToken(token))
    .where('path', '=', pathOf(request))
    .where('kept_at', '>', new Date(now.getTime() - KEPT_MS))
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '=', actor.id ?? null)]))
    .executeTakeFirst();
  // keepUnsent wrote an object of strings.
  return row?.body as PostedBody | undefined;
}

/** The page has been saved: what was kept for it is no longer needed. */
export async function dropUnsent(request: FastifyRequest): Promise<void> {
  const token = request.cookies[cookieName(request)];
  if (!token) return;
  await inTransaction(request.ctx, ({ tx }) =>
    tx
      .deleteFrom('forms.unsent')
      .where('token_hash', '=', hashToken(token))
      .where('path', '=', pathOf(request))
      .execute(),
  );
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? request.url;

function withoutToken(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'csrf'));
}
