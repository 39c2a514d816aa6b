import type { FormPage } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { withForm } from '../model/content.ts';
import { setPage } from '../model/form-edits.ts';
import { questionsBefore } from '../model/live.ts';
import { AddQuestion } from './add-question.tsx';
import { ConditionBox } from './condition-box.tsx';
import { useEditor } from './store.ts';
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
      <WordsBox
        focus="page-title"
        label={words.pageTitle}
        value={page.title}
        set={(title) => set({ title }, 'title')}
      />
      <WordsBox
        label={words.guidance}
        rows={2}
        value={page.guidance}
        set={(guidance) => set({ guidance: orNone(guidance) }, 'guidance')}
      />
      <ConditionBox
        label={words.pageWhen}
        value={page.when}
        known={questionsBefore(form, { page: page.key })}
        set={(when) => set({ when }, 'when')}
      />
      <AddQuestion page={page.key} />
    </>
  );
}
