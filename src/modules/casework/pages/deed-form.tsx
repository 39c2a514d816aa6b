import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { Button, Form, problemAt, TextArea } from '#web/components.ts';
import { paths } from '../paths.ts';
import type { Typed } from '../typed.ts';
import type { DossierTask } from '../work-view.ts';

/** What every panel needs to draw its forms. */
export interface PanelProps {
  lang: Lang;
  csrf: string;
  task: DossierTask;
  /** Revision of the dossier on this page: with an older one nothing is done. */
  revision: number;
  typed: Typed;
}

/** A deed of the officer as a form of its own; it carries the revision the officer has seen. */
export const DeedForm = ({
  lang,
  csrf,
  task,
  revision,
  deed,
  children,
}: PanelProps & { deed: string; children: ComponentChildren }) => (
  <Form lang={lang} action={paths.deed(task.id, deed)} csrf={csrf}>
    <input type="hidden" name="revision" value={String(revision)} />
    {children}
  </Form>
);

/** A deed that needs its reason in writing. */
export function ReasonForm(
  props: PanelProps & {
    deed: string;
    name: string;
    label: string;
    hint: string;
    lead?: string;
    button: string;
    warn?: boolean;
  },
) {
  const { lang, typed, deed, name, label, hint, lead, button, warn } = props;
  const mine = typed.deed === deed;
  return (
    <DeedForm {...props}>
      {lead ? <p>{lead}</p> : null}
      <TextArea
        lang={lang}
        name={name}
        label={label}
        hint={hint}
        rows={3}
        value={mine ? typed.posted.text(name) : ''}
        error={mine ? problemAt(typed.problems, name, lang) : undefined}
      />
      <Button kind={warn ? 'warn' : 'main'}>{button}</Button>
    </DeedForm>
  );
}
