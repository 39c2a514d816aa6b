import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { BackLink, Button, ErrorSummary, Form, Notice, StepHeader } from '#web/components.ts';
import { webText } from '#web/components/text.ts';
import { answerWords } from '../answer-words.ts';
import type { Steps } from '../filing-way.ts';
import type { Answers, FormDefinition, FormPage } from '../form-definition.ts';
import { shownOf } from '../merge-answers.ts';
import { fromReview, paths } from '../paths.ts';
import { text } from '../text.ts';
import type { AskingFacts } from './answer-field.tsx';
import { Questions } from './questions.tsx';
import { DraftNotices, type DraftNoticesProps } from './draft-notices.tsx';

export interface FormPageProps {
  lang: Lang;
  csrf: string;
  draftId: string;
  form: FormDefinition;
  page: FormPage;
  /** Questions asked on this page now. */
  fields: readonly string[];
  /** What the boxes hold: as saved, or as just typed. */
  answers: Answers;
  /** What lies in the draft. */
  saved: Answers;
  problems: readonly Problem[];
  /** Questions answered differently elsewhere. */
  conflicts: readonly string[];
  moreQuestions: boolean;
  steps: Steps;
  back: string;
  toReview: boolean;
  /** Random name of this open page. */
  from: string;
  facts: AskingFacts;
  /** Addresses of the page's own checks in the browser; absent: they are made at the server only. */
  checks: { script: string; module: string } | undefined;
  notices: DraftNoticesProps;
}

/** One thing a page: a few questions that belong together. */
export function FormPageView(props: FormPageProps) {
  const { lang, csrf, draftId, form, page, fields, answers, problems, steps, toReview } = props;
  const words = text(lang).page;
  return (
    <>
      <BackLink lang={lang} href={props.back} />
      <ErrorSummary lang={lang} problems={problems} />
      <StepHeader lang={lang} {...steps} />
      <DraftNotices {...props.notices} />
      <h1 class="mc-h1">{page.title[lang]}</h1>
      {page.guidance ? <p class="mc-lead">{page.guidance[lang]}</p> : null}
      {props.moreQuestions ? <Notice live>{words.moreQuestions}</Notice> : null}
      <Conflicts {...props} />
      <Form
        lang={lang}
        csrf={csrf}
        action={paths.page(draftId, page.key) + (toReview ? fromReview : '')}
        autosave={paths.autosave(draftId)}
      >
        {isPressedInside(form, fields) ? <DefaultButton /> : null}
        <Checks {...props} />
        <input type="hidden" name="page" value={page.key} />
        <input type="hidden" name="from" value={props.from} />
        <input type="hidden" name="shown" value={shownOf(props.saved, fields)} />
        <Questions lang={lang} form={form} fields={fields} answers={answers} problems={problems} facts={props.facts} />
        <p class="mc-small">{words.later}</p>
        <Button icon="arrow-right">{toReview ? words.backToReview : words.next}</Button>
      </Form>
    </>
  );
}

/** The same checks in the browser, before anything is sent. A signature is judged there only when nobody's name is asked beside it. */
function Checks({ lang, checks, form, fields, facts }: FormPageProps) {
  if (!checks) return null;
  const words = webText(lang);
  const namesSigner = fields.some((name) => form.schema.properties[name]?.field.prefill === 'fullName');
  return (
    <>
      <check-answers
        data-module={checks.module}
        data-signer={namesSigner ? undefined : facts.signer}
        data-title={words.problems}
        data-error={words.error}
      />
      <script type="module" src={checks.script} />
    </>
  );
}

/** Tables and places have buttons of their own before the one that saves. */
const isPressedInside = ({ schema }: FormDefinition, fields: readonly string[]): boolean =>
  fields.some((name) => ['table', 'place'].includes(schema.properties[name]?.field.kind ?? ''));

/** What pressing Enter in a box presses: saving, not the first button of a table. */
const DefaultButton = () => <button class="mc-hidden" type="submit" tabindex={-1} aria-hidden="true" />;

function Conflicts({ lang, conflicts, form, saved, facts }: FormPageProps) {
  const words = text(lang).page;
  if (conflicts.length === 0) return null;
  const names = new Map([...facts.places, ...facts.communes.map(({ value, text: name }) => [value, name] as const)]);
  return (
    <Notice tone="warn" title={words.conflictTitle} live>
      {conflicts.map((name) => {
        const field = form.schema.properties[name];
        return field ? (
          <p key={name}>
            {words.conflict(`${field.field.label[lang]}:`, answerWords(field, saved[name], lang, names))}
          </p>
        ) : null;
      })}
    </Notice>
  );
}
