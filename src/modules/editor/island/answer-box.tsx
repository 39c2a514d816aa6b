import { cellsOf, type Answer, type AnswerRow, type FieldSchema } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { replaced } from '../model/content.ts';
import { runText } from '../run-text.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { NumberBox, SelectBox, TextBox } from './widgets.tsx';

interface AnswerBoxProps {
  name: string;
  field: FieldSchema;
  answer: Answer;
  set: (answer: Answer) => void;
}

/** One answer of an example, in the box of its kind. */
export function AnswerBox({ name, field, answer, set }: AnswerBoxProps) {
  const { lang } = useEditor();
  const words = runText(lang);
  const label = `${field.field.label[lang]} (${name})`;
  if (field.items) return <RowsBox name={name} field={field} answer={answer} set={set} />;
  if (field.type === 'boolean')
    return (
      <SelectBox
        label={label}
        value={plain(answer)}
        set={(value) => set(value === '' ? null : value === 'true')}
        choices={[
          { value: '', text: words.notAnswered },
          { value: 'true', text: formText(lang).yes },
          { value: 'false', text: formText(lang).no },
        ]}
      />
    );
  if (field.type === 'integer' || field.type === 'number')
    return (
      <NumberBox
        label={label}
        value={typeof answer === 'number' ? answer : undefined}
        set={(value) => set(value ?? null)}
      />
    );
  if (field.enum)
    return (
      <SelectBox
        label={label}
        value={plain(answer)}
        set={(value) => set(value === '' ? null : value)}
        choices={[
          { value: '', text: words.notAnswered },
          ...field.enum.map((value) => ({ value, text: field.field.options?.[value]?.[lang] ?? value })),
        ]}
      />
    );
  return <TextBox label={label} value={plain(answer)} set={(value) => set(value === '' ? null : value)} />;
}

const plain = (answer: Answer): string => (answer === null || Array.isArray(answer) ? '' : String(answer));

/** The rows of a table, each with its columns. */
function RowsBox({ name, field, answer, set }: AnswerBoxProps) {
  const { lang } = useEditor();
  const rows = Array.isArray(answer) ? answer : [];
  const columns = cellsOf(field.items);
  const cell = (at: number, key: string, value: Answer) =>
    set(replaced(rows, at, { ...rows[at], [key]: Array.isArray(value) ? null : value }));
  return (
    <SortedList
      id={`rows-${name}`}
      title={`${field.field.label[lang]} (${name})`}
      items={rows}
      keyOf={(_, at) => String(at)}
      nameOf={(_, at) => String(at + 1)}
      set={(next) => set(next.length > 0 ? next : null)}
      add={{ says: runText(lang).row, make: (): AnswerRow => ({}) }}
    >
      {(row, at) =>
        columns.map(([key, column]) => (
          <AnswerBox
            key={key}
            name={`${name}.${at}.${key}`}
            field={column}
            answer={row[key] ?? null}
            set={(value) => cell(at, key, value)}
          />
        ))
      }
    </SortedList>
  );
}
