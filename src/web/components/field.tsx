import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import type { Problem } from '#platform/errors.ts';
import { webText } from './text.ts';

/** What every question takes. `error` is the sentence that says how to mend it. */
export interface FieldProps {
  lang: Lang;
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** One thing a page: the question is the page's heading. */
  heading?: boolean | undefined;
}

/** The id of a question's (first) input; the error summary links to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;

/** The first problem of a question in the person's language. */
export const problemAt = (problems: readonly Problem[], name: string, lang: Lang): string | undefined =>
  problems.find((problem) => problem.at === name)?.says[lang];

/** `aria-describedby` and `aria-invalid` of an input: hint first, then error. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined };
}

export const Hint = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="mc-hint" id={`${fieldId(name)}-hint`}>
    {children}
  </div>
);

/** What is wrong and how to mend it, above its input. */
export const ErrorMessage = ({ lang, name, children }: { lang: Lang; name: string; children: ComponentChildren }) => (
  <p class="mc-error-message" id={`${fieldId(name)}-error`}>
    <span class="mc-hidden">{webText(lang).error} </span>
    {children}
  </p>
);

/** A question with one input: label, hint, error, then the input. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { lang, name, label, hint, error, optional, heading, children } = props;
  const text = (
    <label class={heading ? 'mc-label mc-label--heading' : 'mc-label'} for={fieldId(name)}>
      {label} {optional ? <span class="mc-optional">{webText(lang).optional}</span> : null}
    </label>
  );
  return (
    <div class={error ? 'mc-field mc-field--error' : 'mc-field'}>
      {heading ? <h1 class="mc-question">{text}</h1> : text}
      {hint ? <Hint name={name}>{hint}</Hint> : null}
      {error ? (
        <ErrorMessage lang={lang} name={name}>
          {error}
        </ErrorMessage>
      ) : null}
      {children}
    </div>
  );
}

/** A question with several inputs (choices, a date): fieldset and legend instead of one label. */
export function FieldSet(props: FieldProps & { children: ComponentChildren; role?: 'group' | undefined }) {
  const { lang, name, label, hint, error, optional, heading, role, children } = props;
  const mark = optional ? <span class="mc-optional">{webText(lang).optional}</span> : null;
  return (
    <div class={error ? 'mc-field mc-field--error' : 'mc-field'}>
      <fieldset class="mc-fieldset" role={role} aria-describedby={describedBy(props)['aria-describedby']}>
        <legend class={heading ? 'mc-label mc-label--heading' : 'mc-label'}>
          {heading ? (
            <h1 class="mc-question">
              {label} {mark}
            </h1>
          ) : (
            <>
              {label} {mark}
            </>
          )}
        </legend>
        {hint ? <Hint name={name}>{hint}</Hint> : null}
        {error ? (
          <ErrorMessage lang={lang} name={name}>
            {error}
          </ErrorMessage>
        ) : null}
        {children}
      </fieldset>
    </div>
  );
}
