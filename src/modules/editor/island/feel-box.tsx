import { inLang } from '#platform/text.ts';
import { formText } from '../form-text.ts';
import { evaluateLive, factsOf, questionsBefore, unknownNames, type LiveValue } from '../model/live.ts';
import { exampleOf, useEditor, type Editor } from './store.ts';
import { TextBox } from './widgets.tsx';

export interface FeelBoxProps {
  label: string;
  hint?: string | undefined;
  value: string | undefined;
  set: (value: string | undefined) => void;
  /** Questions the expression may name. */
  known: readonly string[];
  focus?: string | undefined;
}

/** An expression and, below it, what it comes to for the chosen example: at once, at every letter. */
export function FeelBox({ value, set, known, ...props }: FeelBoxProps) {
  return (
    <>
      <TextBox {...props} mono rows={2} value={value} set={(feel) => set(feel.trim() === '' ? undefined : feel)} />
      <LiveLine feel={value} known={known} />
    </>
  );
}

/** "Đúng với ví dụ …": spoken as well as seen. */
export function LiveLine({ feel, known }: { feel: string | undefined; known: readonly string[] }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  if (!feel?.trim()) return null;
  const live = evaluateLive(feel, factsOf(exampleOf(editor)));
  const strange = unknownNames(feel, new Set([...known, 'case', 'channel', 'on']));
  const example = exampleOf(editor);
  return (
    <p class={`ed-live ed-live--${live.state}`} role="status" data-live={live.state}>
      <strong>{liveWords(live, editor)}</strong>{' '}
      {example && live.state !== 'wrong' ? words.withExample(inLang(example.name, editor.lang)) : null}
      {strange.length > 0 && live.state !== 'wrong' ? (
        <span class="ed-live__strange">{words.unknown(strange.join(', '))}</span>
      ) : null}
    </p>
  );
}

function liveWords(live: LiveValue, { lang }: Editor): string {
  const words = formText(lang);
  switch (live.state) {
    case 'true':
      return `✓ ${words.isTrue}`;
    case 'false':
      return `✗ ${words.isFalse}`;
    case 'null':
      return `○ ${words.isNull}`;
    case 'value':
      return words.isValue(JSON.stringify(live.value));
    default:
      return `${words.isWrong(live.position ? words.at(live.position) : '')} ${inLang(live.says, lang)}`;
  }
}

/** Every question: what a paper, a fee or an example may name. */
export const allQuestions = ({ content }: Editor): string[] => questionsBefore(content.bundle.form, {});
