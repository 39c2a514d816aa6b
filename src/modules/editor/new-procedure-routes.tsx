import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startVersionDraft } from '#modules/authoring';
import { inTransaction } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { tidy } from '#platform/text.ts';
import { Button, ErrorSummary, Form, problemAt, TextInput } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { standardOf } from './draw-process.tsx';
import { blankBundle } from './model/blank-bundle.ts';
import { newProcedureText } from './new-procedure-text.ts';
import { paths } from './paths.ts';

const access = { config: { access: 'administrator' } } as const;

interface Typed {
  code: string;
  name: string;
  nameEn: string;
}

/** A procedure from nothing: its code and name, then the editor. */
export function newProcedureRoutes(app: FastifyInstance): void {
  app.get('/admin/procedure-drafts/new', access, (request, reply) =>
    show(request, reply, { code: '', name: '', nameEn: '' }, []),
  );

  app.post('/admin/procedure-drafts/new', access, async (request, reply) => {
    const typed = readTyped(request.body);
    const problems = problemsOf(typed);
    if (problems.length > 0) return show(request, reply, typed, problems);
    const bundle = blankBundle(typed.code, { vi: typed.name, en: typed.nameEn || typed.name });
    const processXml = await standardOf(request.ctx, bundle);
    const draft = await inTransaction(request.ctx, (tx) => startVersionDraft(tx, { bundle, processXml }));
    return reply.redirect(paths.editor(draft.id, 'form'), 303);
  });
}

function readTyped(body: unknown): Typed {
  const read = (name: string) => {
    const value: unknown = Object(body)[name];
    return typeof value === 'string' ? tidy(value).slice(0, 500) : '';
  };
  return { code: read('code'), name: read('name'), nameEn: read('nameEn') };
}

function problemsOf({ code, name }: Typed): Problem[] {
  const problem = (at: string, word: 'codeWrong' | 'nameMissing'): Problem => ({
    at,
    code: `editor.${at}`,
    says: { vi: newProcedureText('vi')[word], en: newProcedureText('en')[word] },
  });
  return [
    ...(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(code) ? [] : [problem('code', 'codeWrong')]),
    ...(name ? [] : [problem('name', 'nameMissing')]),
  ];
}

function show(request: FastifyRequest, reply: FastifyReply, typed: Typed, problems: readonly Problem[]) {
  const { lang } = request.ctx;
  const words = newProcedureText(lang);
  const failed = problems.length > 0;
  const errorAt = (name: string) => problemAt(problems, name, lang);
  const breadcrumbs = [{ text: words.procedures, href: paths.procedures() }];
  return showPage(
    request,
    reply,
    { title: words.title, site: 'office', scripts: ['submit-once'], breadcrumbs, failed, status: failed ? 422 : 200 },
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <Form lang={lang} csrf={formToken(request, reply)} action="/admin/procedure-drafts/new">
        <TextInput
          lang={lang}
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={typed.code}
          error={errorAt('code')}
          width={20}
        />
        <TextInput lang={lang} name="name" label={words.name} value={typed.name} error={errorAt('name')} />
        <TextInput lang={lang} name="nameEn" label={words.nameEn} value={typed.nameEn} optional />
        <Button icon="arrow-right">{words.begin}</Button>
      </Form>
    </>,
  );
}
