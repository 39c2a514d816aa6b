import { cellsOf, type FieldKind, type FieldSchema } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { replaced } from '../model/content.ts';
import { asKind, fieldKinds, newField } from '../model/field-kinds.ts';
import { questionKey } from '../model/keys.ts';
import { OptionsBox } from './options-box.tsx';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { CheckBox, SelectBox, WordsBox } from './widgets.tsx';

interface Column {
  key: string;
  field: FieldSchema;
  required: boolean;
}

interface ColumnsBoxProps {
  name: string;
  field: FieldSchema;
  set: (field: FieldSchema, what: string) => void;
}

/** Questions one row asks: plain ones, no table in a table. */
const notInRows: readonly FieldKind[] = ['table', 'consent', 'signature', 'long-text'];

/** The columns of a repeating group. */
export function ColumnsBox({ name, field, set }: ColumnsBoxProps) {
  const { lang } = useEditor();
  const words = formText(lang);
  const columns = columnsOf(field);
  const take = (next: readonly Column[], what: string) => set(withColumns(field, next), what);
  const fresh = (): Column => {
    const cell = newField('text');
    const label = { vi: formText('vi').newColumn, en: formText('en').newColumn };
    const key = questionKey(
      label.vi,
      columns.map((column) => column.key),
    );
    return { key, field: { ...cell, field: { ...cell.field, label } }, required: true };
  };
  return (
    <SortedList
      id={`columns-${name}`}
      title={words.columns}
      items={columns}
      keyOf={(column) => column.key}
      nameOf={(column) => column.field.field.label[lang]}
      set={(next) => take(next, `columns-${next.map(({ key }) => key).join()}`)}
      add={{ says: words.newColumn, make: fresh }}
    >
      {(column, at) => (
        <ColumnBox
          column={column}
          number={at + 1}
          set={(next, what) => take(replaced(columns, at, next), `column-${column.key}-${what}`)}
        />
      )}
    </SortedList>
  );
}

interface ColumnBoxProps {
  column: Column;
  number: number;
  set: (column: Column, what: string) => void;
}

function ColumnBox({ column, number, set }: ColumnBoxProps) {
  const { lang } = useEditor();
  const words = formText(lang);
  const { field } = column;
  // The keys of the table are the kinds.
  const kinds = (Object.keys(fieldKinds) as FieldKind[]).filter((kind) => !notInRows.includes(kind));
  return (
    <>
      <WordsBox
        label={`${words.column} ${number}`}
        value={field.field.label}
        set={(label) => set({ ...column, field: { ...field, field: { ...field.field, label } } }, 'label')}
      />
      <div class="ed-pair">
        <SelectBox
          label={`${words.kind} (${words.column.toLowerCase()} ${number})`}
          value={field.field.kind}
          set={(kind) => set({ ...column, field: asKind(field, kind) }, 'kind')}
          choices={kinds.map((value) => ({ value, text: fieldKinds[value].name[lang] }))}
        />
        <CheckBox
          label={words.columnRequired}
          value={column.required}
          set={(required) => set({ ...column, required }, 'required')}
        />
      </div>
      {field.field.kind === 'choice' ? (
        <OptionsBox name={column.key} field={field} set={(next, what) => set({ ...column, field: next }, what)} />
      ) : null}
    </>
  );
}

const columnsOf = ({ items }: FieldSchema): Column[] =>
  cellsOf(items).map(([key, field]) => ({
    key,
    field,
    required: items?.required.includes(key) ?? false,
  }));

const withColumns = (field: FieldSchema, columns: readonly Column[]): FieldSchema => ({
  ...field,
  items: {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.key, column.field])),
    required: columns.filter(({ required }) => required).map(({ key }) => key),
    order: columns.map(({ key }) => key),
  },
});
