import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_LIMITS } from '#modules/files';
import type { Problem } from '#platform/errors.ts';
import { requireCsrf } from '#platform/http.ts';
import { readParts } from '#platform/posted-body.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import type { DossierDeps } from './deps.ts';
import { VerificationPage } from './pages/verification-page.tsx';
import { CheckedFilePage, VerifiedPage } from './pages/verified-page.tsx';
import { paths } from './paths.ts';
import { typedText } from './typed-text.ts';
import { publicText } from './public-text.ts';
import { verifyByCode, verifyFile } from './verify-document.ts';

const MAX_MB = Math.floor(UPLOAD_LIMITS.maxBytes / 1_000_000);
const guessing = { access: 'public', perMinute: 20 } as const;

/** Anybody may ask whether a document is real: by its code, or by the file. */
export function verificationRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.get('/verification', { config: { access: 'public' } }, (request, reply) =>
    ask(request, reply, { code: '', problems: [] }),
  );

  app.post<{ Body: { code?: unknown } | undefined }>(
    '/verification/code',
    { config: guessing },
    async (request, reply) => {
      const code = typedText(request.body?.code).replaceAll(/\s/g, '').toLowerCase().slice(0, 60);
      const { vi, en } = { vi: publicText('vi').verification, en: publicText('en').verification };
      if (code) return reply.redirect(paths.verification(code), 303);
      return ask(request, reply, {
        code,
        problems: [{ at: 'code', code: 'dossiers.code-missing', says: { vi: vi.codeMissing, en: en.codeMissing } }],
      });
    },
  );

  app.get<{ Params: { code: string } }>(
    '/verification/:code',
    { config: { access: 'public', perMinute: 60 } },
    async (request, reply) => {
      const { ctx } = request;
      const document = await verifyByCode(ctx, request.params.code);
      const page = <VerifiedPage lang={ctx.lang} csrf={formToken(request, reply)} document={document} maxMb={MAX_MB} />;
      return showPage(request, reply, { title: document.type[ctx.lang], scripts: ['upload-progress'] }, page);
    },
  );

  app.post('/verification', { config: { ...guessing, csrfInHandler: true } }, async (request, reply) => {
    const pdf = await readUpload(request);
    const { lang } = request.ctx;
    if (!pdf) {
      const says = { vi: publicText('vi').verification.fileMissing, en: publicText('en').verification.fileMissing };
      return ask(request, reply, { code: '', problems: [{ at: 'file', code: 'dossiers.file-missing', says }] });
    }
    const checked = await verifyFile(request.ctx, pdf, deps.trustedRoots);
    const title = publicText(lang).verification.outcome[checked.outcome].title;
    return showPage(request, reply, { title }, <CheckedFilePage lang={lang} checked={checked} />);
  });
}

/** The uploaded file, in memory only; undefined when none was chosen. Throws `platform.too-large`. */
async function readUpload(request: FastifyRequest): Promise<Buffer | undefined> {
  let token: unknown = request.headers['x-csrf-token'];
  let pdf: Buffer | undefined;
  for await (const part of readParts(request, { limits: { fileSize: UPLOAD_LIMITS.maxBytes, files: 1 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'csrf') token = part.value;
      continue;
    }
    requireCsrf(request, token);
    const content = await part.toBuffer();
    if (content.length > 0) pdf = content;
  }
  requireCsrf(request, token);
  return pdf;
}

function ask(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, problems }: { code: string; problems: Problem[] },
): FastifyReply {
  const { lang } = request.ctx;
  return showPage(
    request,
    reply,
    {
      title: publicText(lang).verification.title,
      scripts: ['upload-progress'],
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <VerificationPage lang={lang} csrf={formToken(request, reply)} code={code} maxMb={MAX_MB} problems={problems} />,
  );
}
