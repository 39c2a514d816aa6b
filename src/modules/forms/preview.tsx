import type { VNode } from 'preact';
import type { Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { BackLink, Button, ErrorSummary, Form, Notice, StepHeader } from '#web/components.ts';
import { askingFacts } from './asking-facts.ts';
import type { FilingContext } from './deps.ts';
import { error } from './errors.ts';
import { hasShape, shapeProblem } from './form-schema.ts';
import type { Answers, FormDefinition, FormPage } from './form-definition.ts';
import { journeyOf, nextPage, previousPage, type Journey } from './journey.ts';
import { isAnswered } from './answered.ts';
import { Questions } from './pages/questions.tsx';
import { readAnswers, postedRows, type PostedBody } from './read-answers.ts';
import { suggestedAnswers } from './suggest.ts';
import { doRowDeed, readRowDeed } from './table-rows.ts';
import { text } from './text.ts';
import { signerOf, validateAnswers } from './validate-answers.ts';

/** A form nobody files with yet, at one of its pages. */
export interface PreviewAsked {
  form: FormDefinition;
  context: FilingContext;
  page: string;
  /** What has been answered so far: it travels with the page, nothing is stored. */
  answers: Answers;
  /** The page as sent; absent: it is opened. */
  posted?: PostedBody | undefined;
  csrf: string;
  /** Address of a page. */
  pathOf: (page: string) => string;
  /** Hidden fields that travel along. */
  carried: Readonly<Record<string, string>>;
}

/** The page to show, or, after the last one, what would be submitted. */
export type Previewed =
  | { at: 'page'; title: string; failed: boolean; view: VNode }
  | { at: 'end'; journey: Journey; answers: Answers };

/**
 * One step through a form as people go through it: the same reading, the same checks, the same page, without a draft.
 * Throws `forms.no-such-page`, `forms.bad-form`, `platform.feel-*`.
 */
export async function previewForm(ctx: Ctx, asked: PreviewAsked): Promise<Previewed> {
  const { form, context, posted } = asked;
  if (!hasShape(form)) throw error('bad-form', shapeProblem());
  const page = form.pages.find(({ key }) => key === asked.page);
  if (!page) throw error('no-such-page');
  if (!posted) return showPreview(ctx, asked, { page, answers: asked.answers, problems: [], more: false });
  const answers = { ...asked.answers, ...readAnswers(form, page.fields, posted), ...changedRows(form, posted) };
  const journey = journeyOf(form, answers, context);
  const fields = fieldsOf(journey, page);
  const shown = typeof posted['shown'] === 'string' ? posted['shown'].split(' ') : [];
  const opened = fields.filter((name) => !shown.includes(name));
  const stays = typeof posted['rows'] === 'string';
  const problems = stays
    ? []
    : validateAnswers(
        form,
        answers,
        fields.filter((name) => !opened.includes(name)),
      );
  const more = problems.length === 0 && opened.some((name) => !isAnswered(answers[name]));
  if (stays || more || problems.length > 0) return showPreview(ctx, asked, { page, answers, problems, more });
  const next = nextPage(form, journey, page.key)?.page;
  if (!next) return { at: 'end', journey, answers };
  return showPreview(ctx, asked, { page: next, answers, problems: [], more: false });
}

/** A button of a table was pressed: its rows as they then are. */
function changedRows(form: FormDefinition, posted: PostedBody): Answers {
  const deed = readRowDeed(typeof posted['rows'] === 'string' ? posted['rows'] : undefined);
  const field = deed && form.schema.properties[deed.table];
  if (!deed || !field?.items) return {};
  return { [deed.table]: doRowDeed(field, postedRows(field, deed.table, posted), deed).rows };
}

const fieldsOf = (journey: Journey, page: FormPage): string[] =>
  journey.pages.find((asked) => asked.page.key === page.key)?.fields ?? [];

interface Showing {
  page: FormPage;
  answers: Answers;
  problems: readonly Problem[];
  more: boolean;
}

async function showPreview(
  ctx: Ctx,
  asked: PreviewAsked,
  { page, answers, problems, more }: Showing,
): Promise<Previewed> {
  const { form, context, csrf, pathOf, carried } = asked;
  const { lang } = ctx;
  const words = text(lang);
  const journey = journeyOf(form, answers, context);
  // A page the answers hide is shown with all it has: whoever edits it wants to see it.
  const fields = fieldsOf(journey, page).length > 0 ? fieldsOf(journey, page) : page.fields;
  const names = [words.start.step, ...journey.pages.map((shown) => shown.page.title[lang]), words.review.step];
  const at = journey.pages.findIndex((shown) => shown.page.key === page.key);
  const facts = await askingFacts(ctx, form, fields, { lookUp: undefined, signer: signerOf(form, answers) });
  const before = previousPage(form, journey, page.key)?.page.key;
  const view = (
    <>
      {before ? <BackLink lang={lang} href={pathOf(before)} /> : null}
      <ErrorSummary lang={lang} problems={problems} />
      {at >= 0 ? (
        <StepHeader lang={lang} step={at + 2} of={names.length} name={page.title[lang]} names={names} />
      ) : null}
      <h1 class="mc-h1">{page.title[lang]}</h1>
      {page.guidance ? <p class="mc-lead">{page.guidance[lang]}</p> : null}
      {more ? <Notice live>{words.page.moreQuestions}</Notice> : null}
      <Form lang={lang} csrf={csrf} action={pathOf(page.key)}>
        <button class="mc-hidden" type="submit" tabindex={-1} aria-hidden="true" />
        {Object.entries({ ...carried, carried: JSON.stringify(answers), shown: fields.join(' ') }).map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <Questions
          lang={lang}
          form={form}
          fields={fields}
          answers={{ ...suggestedAnswers(form, fields, answers), ...answers }}
          problems={problems}
          facts={facts}
        />
        <Button icon="arrow-right">{words.page.next}</Button>
      </Form>
    </>
  );
  return { at: 'page', title: page.title[lang], failed: problems.length > 0, view };
}
