import { useState } from 'preact/hooks';
import type { FieldKind, FieldLook, FieldSchema } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { text } from '../text.ts';
import { withForm } from '../model/content.ts';
import { asKind, fieldKinds } from '../model/field-kinds.ts';
import { pageOf, setField, setRequired } from '../model/form-edits.ts';
import { questionKey } from '../model/keys.ts';
import { questionsBefore } from '../model/live.ts';
import { isQuestionKey, renameQuestion } from '../model/rename.ts';
import { AddQuestion, dropQuestion } from './add-question.tsx';
import { ColumnsBox } from './columns-box.tsx';
import { ConditionBox } from './condition-box.tsx';
import { FieldRules } from './field-rules.tsx';
import { OptionsBox } from './options-box.tsx';
import { useEditor, type Editor } from './store.ts';
import { CheckBox, orNone, Press, SelectBox, TextBox, WordsBox } from './widgets.tsx';

interface FieldPanelProps {
  name: string;
  field: FieldSchema;
}

/** One question: what it asks, of which kind, when, and within which limits. */
export function FieldPanel({ name, field }: FieldPanelProps) {
  const editor = useEditor();
  const { lang, content } = editor;
  const words = formText(lang);
  const { form } = content.bundle;
  const page = pageOf(form, name)?.key ?? '';
  const set = (next: FieldSchema, what: string) =>
    editor.edit((now) => withForm(now, (old) => setField(old, name, next)), edited(field), `${name}-${what}`);
  const look = (part: { [K in keyof FieldLook]?: FieldLook[K] | undefined }, what: string) =>
    // Keys set to undefined are taken away by `setField`.
    set({ ...field, field: { ...field.field, ...part } as FieldLook }, what);
  return (
    <>
      <h2 class="ed-panel__title">
        <span class="ed-tag">{fieldKinds[field.field.kind].name[lang]}</span> {field.field.label[lang] || name}
      </h2>
      <div onFocusOut={() => keyByLabel(editor, name, field)}>
        <WordsBox
          focus="question-label"
          label={words.label}
          value={field.field.label}
          set={(label) => look({ label }, 'label')}
        />
      </div>
      <WordsBox
        label={words.hint}
        rows={2}
        value={field.field.hint}
        set={(hint) => look({ hint: orNone(hint) }, 'hint')}
      />
      <div class="ed-pair">
        <KindBox field={field} set={set} />
        <KeyBox key={name} name={name} />
      </div>
      <CheckBox
        label={words.required}
        value={form.schema.required.includes(name)}
        set={(required) =>
          editor.edit((now) => withForm(now, (old) => setRequired(old, name, required)), edited(field))
        }
      />
      {field.field.kind === 'choice' ? <OptionsBox name={name} field={field} set={set} /> : null}
      {field.field.kind === 'table' ? <ColumnsBox name={name} field={field} set={set} /> : null}
      <ConditionBox
        key={name}
        label={words.when}
        value={field.field.when}
        known={questionsBefore(form, { question: name })}
        set={(when) => look({ when }, 'when')}
        focus="question-when"
      />
      <p class="ed-quiet">{words.hiddenKept}</p>
      <FieldRules name={name} field={field} set={set} look={look} />
      <After name={name} field={field} page={page} />
    </>
  );
}

/** Taking the question out, and adding one after it. */
function After({ name, field, page }: FieldPanelProps & { page: string }) {
  const editor = useEditor();
  const { lang } = editor;
  return (
    <>
      <Press kind="warn" act={() => dropQuestion(editor, page, name)}>
        {text(lang).remove} “{field.field.label[lang]}”
      </Press>
      <details class="ed-more">
        <summary>{formText(lang).addQuestion}</summary>
        <AddQuestion page={page} after={name} />
      </details>
    </>
  );
}

/** A question that still has the key of its kind gets one of its own words. */
function keyByLabel(editor: Editor, name: string, field: FieldSchema): void {
  const fresh = questionKey(fieldKinds[field.field.kind].label.vi, []);
  const { properties } = editor.content.bundle.form.schema;
  const own = questionKey(
    field.field.label.vi,
    Object.keys(properties).filter((key) => key !== name),
  );
  if (own !== name && new RegExp(`^${fresh}\\d*$`).test(name)) renameTo(editor, name, own);
}

function renameTo(editor: Editor, name: string, key: string): void {
  const { page } = editor.chosen;
  editor.edit((content) => renameQuestion(content, name, key), {
    vi: formText('vi').edited(`“${name}” → “${key}”`),
    en: formText('en').edited(`“${name}” → “${key}”`),
  });
  editor.choose({ page, question: key });
}

const edited = ({ field: { label } }: FieldSchema) => ({
  vi: formText('vi').edited(`“${label.vi}”`),
  en: formText('en').edited(`“${label.en}”`),
});

function KindBox({ field, set }: { field: FieldSchema; set: (field: FieldSchema, what: string) => void }) {
  const { lang } = useEditor();
  // The keys of the table are the kinds.
  const kinds = Object.keys(fieldKinds) as FieldKind[];
  return (
    <SelectBox
      label={formText(lang).kind}
      value={field.field.kind}
      set={(kind) => set(asKind(field, kind), 'kind')}
      choices={kinds.map((value) => ({ value, text: fieldKinds[value].name[lang] }))}
    />
  );
}

/** The key is changed when it is whole and free, everywhere it is used. */
function KeyBox({ name }: { name: string }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const [typed, setTyped] = useState(name);
  const taken = typed !== name && editor.content.bundle.form.schema.properties[typed] !== undefined;
  const wrong = !isQuestionKey(typed) || taken;
  const rename = () => {
    if (wrong || typed === name) return;
    renameTo(editor, name, typed);
  };
  return (
    <div onFocusOut={rename} onKeyDown={(event) => event.key === 'Enter' && rename()}>
      <TextBox
        label={words.key}
        mono
        value={typed}
        set={setTyped}
        hint={words.keyHint}
        error={wrong ? words.keyWrong : undefined}
      />
    </div>
  );
}
