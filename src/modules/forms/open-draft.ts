import type { FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '#modules/identity';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import type { FilingBundle, FilingDeps } from './deps.ts';
import { findDraft, type Draft } from './draft-store.ts';
import { error } from './errors.ts';
import { filingWay, type FilingWay } from './filing-way.ts';
import type { DraftNoticesProps } from './pages/draft-notices.tsx';
import { paths } from './paths.ts';
import { upgradeDraft } from './upgrade-draft.ts';

export interface OpenDraft {
  draft: Draft;
  bundle: FilingBundle;
  way: FilingWay;
  /** Name of the person it belongs to. */
  applicantName: string;
  notices: DraftNoticesProps;
}

/** A draft as its pages need it. Throws `forms.draft-not-found`, `forms.already-submitted`. */
export async function openDraft(ctx: Ctx, deps: FilingDeps, id: string): Promise<OpenDraft> {
  const draft = await findDraft(ctx.db, id, ctx.actor.id);
  if (!draft) throw error('draft-not-found');
  if (draft.dossierCode) throw error('already-submitted', { code: draft.dossierCode });
  const [{ bundle, validTo }, helped] = await Promise.all([
    deps.procedures.version(ctx.db, draft.versionId),
    draft.helperId ? findAccount(ctx.db, { id: draft.accountId }) : undefined,
  ]);
  return {
    draft,
    bundle,
    way: filingWay(bundle, { ...draft, papers: [] }),
    applicantName: helped?.fullName ?? ctx.actor.name,
    notices: {
      lang: ctx.lang,
      helping: draft.helperId === ctx.actor.id ? helped?.fullName : undefined,
      outdated: validTo !== null && validTo <= localDate(ctx.now),
      restored: false,
      upgrades: draft.upgrades,
      setAside: draft.setAside,
    },
  };
}

/**
 * As `openDraft`, for a page somebody opens: a draft that has been filed (the back button, an old bookmark) leads to
 * its dossier instead, and one of an older version is carried over to the one in force first. Undefined when the reply is already given.
 */
export async function openToShow(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  deps: FilingDeps,
): Promise<OpenDraft | undefined> {
  try {
    const open = await openDraft(request.ctx, deps, request.params.id);
    if (!open.notices.outdated || !(await upgradeDraft(request.ctx, deps, open.draft))) return open;
    // The page asked for may be no more: the draft knows where to go on.
    reply.redirect(paths.draft(open.draft.id), 303);
    return undefined;
  } catch (cause) {
    if (!isAppError(cause) || cause.code !== 'forms.already-submitted') throw cause;
    reply.redirect(paths.dossier(String(cause.detail.code)), 303);
    return undefined;
  }
}

/** The posted body as text fields; a repeated or missing one is undefined. */
export function postedText(request: FastifyRequest, name: string): string | undefined {
  // Bodies of these routes are parsed forms.
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}
