import type { Problem } from '#platform/errors.ts';
import { ErrorMessage, fieldId, Hint, Icon, problemAt } from '#web/components.ts';
import { cellsOf, rowLimits } from '../answered.ts';
import { questionWords } from '../answer-words.ts';
import { cellName, rowsName } from '../read-answers.ts';
import { shownRows } from '../table-rows.ts';
import { text } from '../text.ts';
import { AnswerField, type AnswerFieldProps } from './answer-field.tsx';

type TableProps = Omit<AnswerFieldProps, 'error'> & { problems: readonly Problem[] };

/**
 * A repeating group: every row its own frame with the cells side by side where there is room. Rows come and go by buttons
 * that send the page; the page script `table-rows` sends it without leaving the place.
 */
export function TableField(props: TableProps) {
  const { lang, name, field, answer, required, problems } = props;
  const words = text(lang).page;
  const rows = shownRows(field, answer);
  const { least, most } = rowLimits(field);
  const error = problemAt(problems, name, lang);
  const hint = [field.field.hint?.[lang], words.rowLimits(least, most)].filter(Boolean).join('. ').replace('..', '.');
  return (
    <div class={error ? 'mc-field mc-field--error' : 'mc-field'}>
      <table-rows>
        <fieldset class="mc-fieldset" aria-describedby={`${fieldId(name)}-hint`}>
          <legend class="mc-label">
            {questionWords(field, lang)} {required ? null : <span class="mc-optional">{words.optional}</span>}
          </legend>
          <Hint name={name}>{hint}</Hint>
          {error ? (
            <ErrorMessage lang={lang} name={name}>
              {error}
            </ErrorMessage>
          ) : null}
          <input type="hidden" name={rowsName(name)} value={String(rows.length)} />
          <ol class="mc-rows">
            {rows.map((_row, line) => (
              <TableRow key={line} {...props} line={line} of={rows.length} />
            ))}
          </ol>
          {rows.length < most ? (
            <button
              class="mc-button mc-button--second"
              id={fieldId(name)}
              type="submit"
              name="rows"
              value={`add:${name}`}
            >
              <Icon name="plus" /> {words.addRow}
            </button>
          ) : (
            <span id={fieldId(name)} tabindex={-1} />
          )}
        </fieldset>
      </table-rows>
    </div>
  );
}

function TableRow(props: TableProps & { line: number; of: number }) {
  const { lang, name, field, answer, problems, facts, line, of } = props;
  const words = text(lang).page;
  const row = (Array.isArray(answer) ? answer[line] : undefined) ?? {};
  const deed = (what: string, says: string) => (
    <button class="mc-link-button" type="submit" name="rows" value={`${what}:${name}:${line}`}>
      {says}
      <span class="mc-hidden"> ({words.row(line + 1)})</span>
    </button>
  );
  return (
    <li class="mc-rows__row">
      <fieldset class="mc-fieldset">
        <legend class="mc-rows__title">{words.row(line + 1)}</legend>
        <div class="mc-rows__cells">
          {cellsOf(field.items).map(([cell, asked]) => {
            const at = cellName(name, line, cell);
            return (
              <AnswerField
                key={cell}
                lang={lang}
                name={at}
                field={asked}
                answer={row[cell]}
                error={problemAt(problems, at, lang)}
                required={field.items?.required.includes(cell) ?? false}
                facts={facts}
              />
            );
          })}
        </div>
        <p class="mc-rows__deeds">
          {line > 0 ? deed('up', words.upRow) : null} {line < of - 1 ? deed('down', words.downRow) : null}{' '}
          {of > 1 ? deed('remove', words.removeRow) : null}
        </p>
      </fieldset>
    </li>
  );
}
