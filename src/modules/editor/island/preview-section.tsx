import { useEffect, useRef, useState } from 'preact/hooks';
import { paths } from '../paths.ts';
import { runText } from '../run-text.ts';
import { exampleOf, useEditor } from './store.ts';
import { SelectBox } from './widgets.tsx';

interface PreviewFrameProps {
  page: string;
  width: 360 | 1280;
  height: number;
  /** Boxes are empty instead of filled in from the example. */
  empty?: boolean | undefined;
  /** Question the frame is scrolled to. */
  question?: string | undefined;
}

/** A page of the saved draft as the server draws it for people, in a frame of that width. */
export function PreviewFrame({ page, width, height, empty, question }: PreviewFrameProps) {
  const editor = useEditor();
  const words = runText(editor.lang);
  const example = empty ? '' : (exampleOf(editor)?.key ?? '');
  const query = new URLSearchParams({ example, revision: String(editor.revision), lang: editor.lang });
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => showQuestion(frame.current, question), [question]);
  return (
    <iframe
      ref={frame}
      onLoad={() => showQuestion(frame.current, question)}
      class={`ed-frame ed-frame--${width}`}
      title={`${words.preview} ${width} px`}
      width={width}
      height={height}
      src={`${paths.preview(editor.start.draftId, page)}?${query.toString()}`}
    />
  );
}

/** Scrolls the frame alone: an address with a fragment would take the focus from whoever is typing. */
function showQuestion(frame: HTMLIFrameElement | null, question: string | undefined): void {
  const box = question ? frame?.contentDocument?.getElementById(`f-${question}`) : undefined;
  const inside = frame?.contentWindow;
  if (box && inside) inside.scrollTo(0, box.getBoundingClientRect().top + inside.scrollY - 160);
}

type Width = 'both' | '360' | '1280';

/** The whole journey at the width of a phone and of a desk. */
export function PreviewSection() {
  const editor = useEditor();
  const words = runText(editor.lang);
  const pages = editor.content.bundle.form.pages.filter(({ fields }) => fields.length > 0);
  const [page, setPage] = useState(pages[0]?.key ?? '');
  const [width, setWidth] = useState<Width>('both');
  const [empty, setEmpty] = useState(false);
  if (pages.length === 0) return <p class="ed-lead">{words.noPages}</p>;
  return (
    <>
      <p class="ed-lead">{words.previewLead}</p>
      <div class="ed-triple">
        <SelectBox
          label={words.previewPage}
          value={page}
          set={setPage}
          choices={pages.map(({ key, title }) => ({ value: key, text: title[editor.lang] }))}
        />
        <SelectBox
          label={words.answers}
          value={empty ? 'empty' : 'example'}
          set={(value) => setEmpty(value === 'empty')}
          choices={[
            { value: 'example', text: words.withExample },
            { value: 'empty', text: words.withNothing },
          ]}
        />
        <SelectBox
          label={words.width}
          value={width}
          set={setWidth}
          choices={[
            { value: 'both', text: words.both },
            { value: '360', text: '360 px' },
            { value: '1280', text: '1280 px' },
          ]}
        />
      </div>
      <div class="ed-frames">
        {width === '1280' ? null : <PreviewFrame page={page} width={360} height={760} empty={empty} />}
        {width === '360' ? null : (
          <div class="ed-screen" tabindex={0} role="group" aria-label={`${words.preview} 1280 px`}>
            <PreviewFrame page={page} width={1280} height={1180} empty={empty} />
          </div>
        )}
      </div>
    </>
  );
}
