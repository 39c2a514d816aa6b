import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import type { PdfRenderer } from '#platform/pdf/renderer.ts';
import type { DatedVersion } from '#modules/procedures';

/** What the office pages need of modules beside this one; wired in the office's site. */
export interface OfficeDeps {
  pdf: PdfRenderer;
  baseUrl: string;
  /** Forms whose session ended keep what was typed until their owner has signed in again. */
  unsent: {
    keep(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
    find(request: FastifyRequest): Promise<Record<string, unknown> | undefined>;
    drop(request: FastifyRequest): Promise<void>;
  };
  /** Begins a draft for a person helped at the counter. */
  startDraft(
    ctx: Ctx,
    input: CounterDraft,
  ): Promise<{ draftId: string; problems?: undefined } | { problems: Problem[] }>;
}

export interface CounterDraft {
  /** Made with the page that asks: pressing twice begins one draft. */
  draftId: string;
  version: DatedVersion;
  helpedId: string;
  caseKey: string | undefined;
  agencyId: string | undefined;
}
