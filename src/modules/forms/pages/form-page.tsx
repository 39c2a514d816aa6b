import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { BackLink, Button, ErrorSummary, Form, Notice, problemAt, StepHeader } from '#web/components.ts';
import { answerWords } from '../answer-words.ts';
import type { Steps } from '../filing-way.ts';
import type { Answers, FormDefinition, FormPage } from '../form-definition.ts';
import { shownOf } from '../merge-answers.ts';
import { fromReview, paths } from '../paths.ts';
import { text } from '../text.ts';
import { AnswerField, type Option } from './answer-field.tsx';
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
  communes: readonly Option[];
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
        <input type="hidden" name="page" value={page.key} />
        <input type="hidden" name="from" value={props.from} />
        <input type="hidden" name="shown" value={shownOf(props.saved, fields)} />
        {fields.map((name) => {
          const field = form.schema.properties[name];
          return field ? (
            <AnswerField
              key={name}
              lang={lang}
              name={name}
              field={field}
              answer={answers[name]}
              error={problemAt(problems, name, lang)}
              required={form.schema.required.includes(name)}
              communes={props.communes}
            />
          ) : null;
        })}
        <p class="mc-small">{words.later}</p>
        <Button icon="arrow-right">{toReview ? words.backToReview : words.next}</Button>
      </Form>
    </>
  );
}

function Conflicts({ lang, conflicts, form, saved, communes }: FormPageProps) {
  const words = text(lang).page;
  if (conflicts.length === 0) return null;
  const names = new Map(communes.map(({ value, text: name }) => [value, name]));
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
