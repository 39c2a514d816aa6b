import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { problemAt } from '#web/components.ts';
import type { Answers, FieldSchema, FormDefinition } from '../form-definition.ts';
import { AnswerField, type AskingFacts } from './answer-field.tsx';
import { TableField } from './table-field.tsx';

export interface QuestionsProps {
  lang: Lang;
  form: FormDefinition;
  /** Keys of the questions asked now, in order. */
  fields: readonly string[];
  answers: Answers;
  problems: readonly Problem[];
  facts: AskingFacts;
}

interface Run {
  group: FieldSchema['field']['group'];
  names: string[];
}

/** Questions one under the other; those of one group stand in one frame under its title. */
export function Questions(props: QuestionsProps) {
  const { lang, form, fields } = props;
  return (
    <>
      {runsOf(form, fields).map(({ group, names }) =>
        group ? (
          <fieldset class="mc-group" key={names[0]}>
            <legend class="mc-group__title">{group.title[lang]}</legend>
            {names.map((name) => (
              <Question key={name} {...props} name={name} />
            ))}
          </fieldset>
        ) : (
          names.map((name) => <Question key={name} {...props} name={name} />)
        ),
      )}
    </>
  );
}

function Question({ lang, form, answers, problems, facts, name }: QuestionsProps & { name: string }) {
  const field = form.schema.properties[name];
  if (!field) return null;
  const required = form.schema.required.includes(name);
  const question = { lang, name, field, answer: answers[name], required, facts };
  if (field.field.kind === 'table') return <TableField {...question} problems={problems} />;
  return <AnswerField {...question} error={problemAt(problems, name, lang)} />;
}

function runsOf(form: FormDefinition, fields: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const name of fields) {
    const group = form.schema.properties[name]?.field.group;
    const last = runs.at(-1);
    if (last && last.group?.key === group?.key) last.names.push(name);
    else runs.push({ group, names: [name] });
  }
  return runs;
}
