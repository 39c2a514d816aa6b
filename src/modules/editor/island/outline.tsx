import { useRef } from 'preact/hooks';
import { journeyOf, type FormDefinition, type FormPage, type Journey } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { text } from '../text.ts';
import { fieldKinds } from '../model/field-kinds.ts';
import { addPage, moveField, movePage, placeField, removeField, removePage } from '../model/form-edits.ts';
import { withForm } from '../model/content.ts';
import { exampleOf, focusSoon, useEditor, type Editor } from './store.ts';
import { Press } from './widgets.tsx';

/** Pages and questions as one list: arrows walk, Alt+arrows move, Enter opens, Delete takes out. */
export function Outline() {
  const editor = useEditor();
  const words = formText(editor.lang);
  const { form } = editor.content.bundle;
  const journey = asked(editor);
  const add = () => {
    const title = { vi: formText('vi').newPage, en: formText('en').newPage };
    const next = addPage(form, title, editor.chosen.page);
    const fresh = next.pages.find(({ key }) => !form.pages.some((page) => page.key === key));
    editor.edit((content) => withForm(content, () => next), both('addPage'));
    editor.choose({ page: fresh?.key });
    focusSoon('[data-focus="page-title"]');
  };
  return (
    <nav class="ed-outline" aria-label={words.outline}>
      <ol class="ed-pages">
        {form.pages.map((page, at) => (
          <PageRows key={page.key} page={page} number={at + 1} journey={journey} />
        ))}
      </ol>
      <Press kind="main" focus="add-page" act={add}>
        + {words.addPage}
      </Press>
      <p class="ed-keys">{text(editor.lang).keys}</p>
    </nav>
  );
}

const both = (word: 'addPage') => ({ vi: formText('vi')[word], en: formText('en')[word] });

/** What the chosen example would be asked; undefined while a condition is wrong or there is no example. */
function asked(editor: Editor): Journey | undefined {
  const example = exampleOf(editor);
  if (!example) return undefined;
  try {
    return journeyOf(editor.content.bundle.form, example.given.answers, example.given);
  } catch {
    return undefined;
  }
}

function PageRows({ page, number, journey }: { page: FormPage; number: number; journey: Journey | undefined }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const shown = journey?.pages.find((entry) => entry.page.key === page.key);
  const chosen = editor.chosen.page === page.key && !editor.chosen.question;
  return (
    <li class="ed-page">
      <Row
        id={`page-${page.key}`}
        name={page.title[editor.lang] || page.key}
        chosen={chosen}
        quiet={journey !== undefined && !shown}
        kind={`${number}`}
        conditional={page.when !== undefined}
        open={() => editor.choose({ page: page.key })}
        move={(by) => editPages(editor, page.key, by)}
        remove={() => dropPage(editor, page)}
        drop={(question) => place(editor, question, { page: page.key })}
      />
      <ol class="ed-questions">
        {page.fields.map((name) => (
          <QuestionRow
            key={name}
            name={name}
            page={page.key}
            quiet={journey !== undefined && !shown?.fields.includes(name)}
          />
        ))}
        {page.fields.length === 0 ? <li class="ed-quiet">{words.emptyPage}</li> : null}
      </ol>
    </li>
  );
}

function QuestionRow({ name, page, quiet }: { name: string; page: string; quiet: boolean }) {
  const editor = useEditor();
  const field = editor.content.bundle.form.schema.properties[name];
  if (!field) return null;
  const label = field.field.label[editor.lang] || name;
  const edit = (change: (form: FormDefinition) => FormDefinition, word: 'movedTo' | 'removed') =>
    editor.edit((content) => withForm(content, change), {
      vi: formText('vi')[word](`“${field.field.label.vi}”`),
      en: formText('en')[word](`“${field.field.label.en}”`),
    });
  return (
    <li>
      <Row
        id={`question-${name}`}
        name={label}
        chosen={editor.chosen.question === name}
        quiet={quiet}
        kind={fieldKinds[field.field.kind].name[editor.lang]}
        conditional={field.field.when !== undefined}
        dragged={name}
        open={() => editor.choose({ page, question: name })}
        move={(by) => edit((form) => moveField(form, name, by), 'movedTo')}
        remove={() => {
          edit((form) => removeField(form, name), 'removed');
          editor.choose({ page });
        }}
        drop={(question) => place(editor, question, { page, before: name })}
      />
    </li>
  );
}

function editPages(editor: Editor, key: string, by: -1 | 1): void {
  editor.edit((content) => withForm(content, (form) => movePage(form, key, by)), {
    vi: formText('vi').movedTo(formText('vi').page),
    en: formText('en').movedTo(formText('en').page),
  });
}

function dropPage(editor: Editor, page: FormPage): void {
  editor.edit((content) => withForm(content, (form) => removePage(form, page.key)), {
    vi: formText('vi').removed(`“${page.title.vi}”`),
    en: formText('en').removed(`“${page.title.en}”`),
  });
  editor.choose({});
}

const place = (editor: Editor, question: string, to: { page: string; before?: string }): void =>
  editor.edit((content) => withForm(content, (form) => placeField(form, question, to)), {
    vi: formText('vi').movedTo(question),
    en: formText('en').movedTo(question),
  });

interface RowProps {
  id: string;
  name: string;
  kind: string;
  chosen: boolean;
  /** Not asked in the chosen example. */
  quiet: boolean;
  conditional: boolean;
  /** Key of the question that may be dragged. */
  dragged?: string | undefined;
  open: () => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
  drop: (question: string) => void;
}

function Row(props: RowProps) {
  const { lang, announce } = useEditor();
  const words = formText(lang);
  const row = useRef<HTMLButtonElement>(null);
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (by === undefined) {
      walk(row.current, -1);
      props.remove();
    } else if (event.altKey) {
      props.move(by);
      announce(words.movedTo(props.name));
      focusSoon(`[data-row="${props.id}"]`);
    } else walk(row.current, by);
  };
  return (
    <button
      ref={row}
      type="button"
      class={`ed-row${props.chosen ? ' ed-row--chosen' : ''}${props.quiet ? ' ed-row--quiet' : ''}`}
      data-row={props.id}
      aria-current={props.chosen ? 'true' : undefined}
      draggable={props.dragged !== undefined}
      onClick={props.open}
      onKeyDown={pressed}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', props.dragged ?? '')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.drop(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <span class="ed-row__kind">{props.kind}</span>
      <span class="ed-row__name">{props.name}</span>
      {props.conditional ? <span class="ed-tag">{words.conditional}</span> : null}
      {props.quiet ? <span class="ed-tag ed-tag--quiet">{words.hidden}</span> : null}
    </button>
  );
}

/** Puts the focus on the next row, pages and questions alike. */
function walk(from: HTMLElement | null, by: -1 | 1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === from);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}
