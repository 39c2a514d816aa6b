import type { FormPage } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { withForm } from '../model/content.ts';
import { setPage } from '../model/form-edits.ts';
import { partKey } from '../model/keys.ts';
import { questionsBefore } from '../model/live.ts';
import { AddQuestion } from './add-question.tsx';
import { ConditionBox } from './condition-box.tsx';
import { useEditor, type Editor } from './store.ts';
import { orNone, WordsBox } from './widgets.tsx';

/** A page: its title and introduction, when it is shown, and what can be added to it. */
export function PagePanel({ page }: { page: FormPage }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const { form } = editor.content.bundle;
  const set = (part: { [K in keyof FormPage]?: FormPage[K] | undefined }, what: string) =>
    editor.edit(
      // Keys set to undefined are taken away by `setPage`.
      (content) => withForm(content, (now) => setPage(now, page.key, part as Partial<FormPage>)),
      { vi: formText('vi').edited(`“${page.title.vi}”`), en: formText('en').edited(`“${page.title.en}”`) },
      `page-${page.key}-${what}`,
    );
  return (
    <>
      <h2 class="ed-panel__title">
        <span class="ed-tag">{words.page}</span> {page.title[editor.lang] || page.key}
      </h2>
      <div onFocusOut={() => keyByTitle(editor, page)}>
        <WordsBox
          focus="page-title"
          label={words.pageTitle}
          value={page.title}
          set={(title) => set({ title }, 'title')}
        />
      </div>
      <WordsBox
        label={words.guidance}
        rows={2}
        value={page.guidance}
        set={(guidance) => set({ guidance: orNone(guidance) }, 'guidance')}
      />
      <ConditionBox
        key={page.key}
        label={words.pageWhen}
        value={page.when}
        known={questionsBefore(form, { page: page.key })}
        set={(when) => set({ when }, 'when')}
      />
      <AddQuestion page={page.key} />
    </>
  );
}

/** A page that still has the key of a new one gets one of its own words. */
function keyByTitle(editor: Editor, page: FormPage): void {
  const others = editor.content.bundle.form.pages.map(({ key }) => key).filter((key) => key !== page.key);
  const key = partKey(page.title.vi, others);
  if (key === page.key || !new RegExp(`^${partKey(formText('vi').newPage, [])}(-\\d+)?$`).test(page.key)) return;
  editor.edit((content) => withForm(content, (form) => setPage(form, page.key, { key })), {
    vi: formText('vi').edited(`“${page.title.vi}”`),
    en: formText('en').edited(`“${page.title.en}”`),
  });
  editor.choose({ page: key });
}
