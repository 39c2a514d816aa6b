import { addressFields, businessFields, personFields, type FieldGroup, type FieldKind } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { withForm } from '../model/content.ts';
import { fieldKinds, newField } from '../model/field-kinds.ts';
import { addField, removeField } from '../model/form-edits.ts';
import { focusSoon, useEditor, type Editor } from './store.ts';
import { Press } from './widgets.tsx';

/** Every kind of question, and whole groups of questions, one press away. */
export function AddQuestion({ page, after }: { page: string; after?: string | undefined }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  return (
    <section class="ed-add" aria-label={words.addQuestion}>
      <h3 class="ed-list__title">{words.addQuestion}</h3>
      <div class="ed-kinds">
        {kindsOf().map(([kind, { name }]) => (
          <Press key={kind} act={() => addQuestion(editor, { page, after, kind })} focus={`add-${kind}`}>
            {name[editor.lang]}
          </Press>
        ))}
      </div>
      <h3 class="ed-list__title">{words.groups}</h3>
      <div class="ed-kinds">
        <Press act={() => addGroup(editor, page, (prefix) => personFields(prefix, bothOf('person')))}>
          {words.person}
        </Press>
        <Press act={() => addGroup(editor, page, (prefix) => addressFields(prefix, bothOf('address')))}>
          {words.address}
        </Press>
        <Press act={() => addGroup(editor, page, (prefix) => businessFields(prefix, bothOf('business')))}>
          {words.business}
        </Press>
      </div>
    </section>
  );
}

// The keys of the table are the kinds.
const kindsOf = () => Object.entries(fieldKinds) as [FieldKind, (typeof fieldKinds)[FieldKind]][];

const bothOf = (word: 'person' | 'address' | 'business') => ({ vi: formText('vi')[word], en: formText('en')[word] });

function addQuestion(
  editor: Editor,
  { page, after, kind }: { page: string; after: string | undefined; kind: FieldKind },
): void {
  const { name } = fieldKinds[kind];
  const before = editor.content.bundle.form;
  const next = addField(before, { page, after, field: newField(kind) });
  const key = Object.keys(next.schema.properties).find((known) => !before.schema.properties[known]);
  editor.edit((content) => withForm(content, () => next), {
    vi: formText('vi').add(name.vi.toLowerCase()),
    en: formText('en').add(name.en.toLowerCase()),
  });
  editor.choose({ page, question: key });
  focusSoon('[data-focus="question-label"]');
}

/** Adds the questions of a group under a prefix nobody uses yet. */
function addGroup(editor: Editor, page: string, make: (prefix: string) => FieldGroup): void {
  const { properties } = editor.content.bundle.form.schema;
  const free = (prefix: string) => !make(prefix).fields.some((key) => properties[key]);
  let prefix = 'nhom';
  for (let n = 2; !free(prefix); n += 1) prefix = `nhom${n}`;
  const group = make(prefix);
  editor.edit(
    (content) =>
      withForm(content, (form) =>
        group.fields.reduce((grown, key) => {
          const field = group.properties[key];
          return field ? addField(grown, { page, field, key, optional: !group.required.includes(key) }) : grown;
        }, form),
      ),
    { vi: formText('vi').groupAdded, en: formText('en').groupAdded },
  );
  editor.choose({ page, question: group.fields[0] });
  focusSoon('[data-focus="question-label"]');
}

/** Takes a question out and shows its page. */
export function dropQuestion(editor: Editor, page: string, name: string): void {
  editor.edit((content) => withForm(content, (form) => removeField(form, name)), {
    vi: formText('vi').removed(`“${name}”`),
    en: formText('en').removed(`“${name}”`),
  });
  editor.choose({ page });
}
