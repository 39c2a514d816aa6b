import { useEffect, useRef } from 'preact/hooks';
import { formText } from '../form-text.ts';
import { FieldPanel } from './field-panel.tsx';
import { Outline } from './outline.tsx';
import { PagePanel } from './page-panel.tsx';
import { PreviewFrame } from './preview-section.tsx';
import { useEditor } from './store.ts';

/** The form: its outline left, what is chosen in the middle, the page as people see it right. */
export function FormSection() {
  const { lang, content, chosen } = useEditor();
  const words = formText(lang);
  const { form } = content.bundle;
  const page =
    form.pages.find(({ fields }) => chosen.question && fields.includes(chosen.question)) ??
    form.pages.find(({ key }) => key === chosen.page);
  const panel = useRef<HTMLDivElement>(null);
  // Another question begins at its first box.
  useEffect(() => panel.current?.scrollTo(0, 0), [chosen.question, chosen.page]);
  const field = chosen.question ? form.schema.properties[chosen.question] : undefined;
  return (
    <div class="ed-desk">
      <Outline />
      <div class="ed-panel" ref={panel}>
        {field && chosen.question ? (
          <FieldPanel name={chosen.question} field={field} />
        ) : page ? (
          <PagePanel page={page} />
        ) : (
          <p class="ed-quiet">{form.pages.length === 0 ? words.empty : words.choose}</p>
        )}
      </div>
      {page && page.fields.length > 0 ? (
        <aside class="ed-phone" aria-label={words.preview}>
          <h3 class="ed-list__title">{words.preview} · 360 px</h3>
          <PreviewFrame page={page.key} question={chosen.question} width={360} height={620} />
        </aside>
      ) : null}
    </div>
  );
}
