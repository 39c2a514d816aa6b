import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOwnDossier, isClosed } from '#modules/dossiers';
import type { Problem } from '#platform/errors.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { error } from './errors.ts';
import { RatingPage, ThanksPage } from './pages/rating-page.tsx';
import { findRating, rateDossier, type Rating } from './rate-dossier.ts';
import { text } from './text.ts';

/** Keeps what was typed when a session ends in the middle of a form; wired in the citizens' site. */
export interface RatingDeps {
  keepUnsent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  findUnsent(request: FastifyRequest): Promise<Record<string, unknown> | undefined>;
  dropUnsent(request: FastifyRequest): Promise<void>;
}

interface CodeParams {
  Params: { code: string };
}

/** The applicant's rating of a dossier that ended. */
export function ratingRoutes(app: FastifyInstance, deps: RatingDeps): void {
  app.get<CodeParams>('/dossiers/:code/rating', { config: { access: 'signed-in' } }, async (request, reply) => {
    const unsent = await deps.findUnsent(request);
    return showRating(request, reply, { rating: unsent && typedRating(unsent), problems: [] });
  });

  app.post<CodeParams>(
    '/dossiers/:code/rating',
    { config: { access: 'signed-in', keepsUnsent: true } },
    async (request, reply) => {
      if (request.unsent) return deps.keepUnsent(request, reply);
      const { code } = request.params;
      // A parsed form: strings, or lists of strings that no field of ours makes.
      const rating = typedRating((request.body ?? {}) as Record<string, unknown>);
      const problems = missingIn(rating);
      if (problems.length > 0) return showRating(request, reply, { rating, problems });
      await rateDossier(request.ctx, { ...rating, code });
      await deps.dropUnsent(request);
      return reply.redirect(`/dossiers/${code}/rating/thanks`, 303);
    },
  );

  app.get<CodeParams>('/dossiers/:code/rating/thanks', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { ctx } = request;
    const { code } = await getOwnDossier(ctx, request.params.code);
    return showPage(request, reply, { title: text(ctx.lang).thanks }, <ThanksPage lang={ctx.lang} code={code} />);
  });
}

async function showRating(
  request: FastifyRequest<CodeParams>,
  reply: FastifyReply,
  { rating, problems }: { rating: Rating | undefined; problems: Problem[] },
): Promise<FastifyReply> {
  const { ctx } = request;
  const dossier = await getOwnDossier(ctx, request.params.code);
  if (!isClosed(dossier.state)) throw error('not-yet');
  const before = await findRating(ctx, dossier.id);
  return showPage(
    request,
    reply,
    {
      title: text(ctx.lang).title,
      scripts: ['submit-once'],
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <RatingPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      code={dossier.code}
      name={ctx.lang === 'vi' ? dossier.procedureName : dossier.procedureNameEn}
      rating={rating ?? before ?? { level: 0, stars: 0, comment: '' }}
      again={before !== undefined}
      problems={problems}
    />,
  );
}

const typedRating = ({ level, stars, comment }: Record<string, unknown>): Rating => ({
  level: typeof level === 'string' && /^[1-3]$/.test(level) ? Number(level) : 0,
  stars: typeof stars === 'string' && /^[1-5]$/.test(stars) ? Number(stars) : 0,
  comment: typeof comment === 'string' ? comment.slice(0, 2000) : '',
});

function missingIn({ level, stars }: Rating): Problem[] {
  const [vi, en] = [text('vi'), text('en')];
  return [
    ...(level
      ? []
      : [{ at: 'level', code: 'satisfaction.level-missing', says: { vi: vi.levelMissing, en: en.levelMissing } }]),
    ...(stars
      ? []
      : [{ at: 'stars', code: 'satisfaction.stars-missing', says: { vi: vi.starsMissing, en: en.starsMissing } }]),
  ];
}
