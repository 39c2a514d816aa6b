import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Bilingual } from '#platform/text.ts';
import { text } from '../text.ts';
import { useEditor } from './store.ts';

interface Labelled {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** For `focusSoon`. */
  focus?: string | undefined;
}

/** A label over its box, with hint and error in reach of screen readers. */
export function Labelled({
  label,
  hint,
  error,
  children,
}: Labelled & { children: (ids: { id: string; 'aria-describedby': string | undefined }) => ComponentChildren }) {
  const id = useId();
  const about = hint || error ? `${id}-about` : undefined;
  return (
    <div class="ed-field">
      <label class="ed-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about })}
      {about ? (
        <div id={about} class={error ? 'ed-about ed-about--bad' : 'ed-about'}>
          {error ?? hint}
        </div>
      ) : null}
    </div>
  );
}

export function TextBox({
  value,
  set,
  rows,
  ...props
}: Labelled & {
  value: string | undefined;
  set: (value: string) => void;
  rows?: number | undefined;
  list?: string | undefined;
  mono?: boolean | undefined;
}) {
  const typed = (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => set(event.currentTarget.value);
  return (
    <Labelled {...props}>
      {(ids) =>
        rows ? (
          <textarea {...ids} {...look(props)} rows={rows} value={value ?? ''} onInput={typed} />
        ) : (
          <input {...ids} {...look(props)} list={props.list} type="text" value={value ?? ''} onInput={typed} />
        )
      }
    </Labelled>
  );
}

const look = ({
  mono,
  error,
  focus,
}: {
  mono?: boolean | undefined;
  error?: string | undefined;
  focus?: string | undefined;
}) => ({
  class: mono ? 'ed-box ed-box--mono' : 'ed-box',
  'data-focus': focus,
  spellcheck: mono ? false : undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
});

/** The same wording in Vietnamese and English, side by side. Empty in both: taken away where that is allowed. */
export function WordsBox(
  props: Omit<Labelled, 'error'> & {
    value: Bilingual | undefined;
    set: (value: Bilingual) => void;
    rows?: number | undefined;
  },
) {
  const { lang } = useEditor();
  const words = text(lang);
  const value = props.value ?? { vi: '', en: '' };
  return (
    <div class="ed-pair">
      <TextBox {...props} label={props.label} value={value.vi} set={(vi) => props.set({ ...value, vi })} />
      <TextBox
        label={`${props.label} (${words.english})`}
        rows={props.rows}
        value={value.en}
        set={(en) => props.set({ ...value, en })}
      />
    </div>
  );
}

/** Undefined when both languages are empty. */
export const orNone = (value: Bilingual): Bilingual | undefined => (value.vi + value.en === '' ? undefined : value);

export function NumberBox({
  value,
  set,
  ...props
}: Labelled & { value: number | undefined; set: (value: number | undefined) => void }) {
  return (
    <Labelled {...props}>
      {(ids) => (
        <input
          {...ids}
          {...look(props)}
          type="number"
          value={value ?? ''}
          onInput={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            set(Number.isFinite(typed) ? typed : undefined);
          }}
        />
      )}
    </Labelled>
  );
}

export function DayBox({
  value,
  set,
  ...props
}: Labelled & { value: string | undefined; set: (value: string | undefined) => void }) {
  return (
    <Labelled {...props}>
      {(ids) => (
        <input
          {...ids}
          {...look(props)}
          type="date"
          value={value ?? ''}
          onInput={(event) => set(event.currentTarget.value || undefined)}
        />
      )}
    </Labelled>
  );
}

export interface Choice<V extends string> {
  value: V;
  text: string;
}

export function SelectBox<V extends string>({
  value,
  set,
  choices,
  ...props
}: Labelled & { value: V | undefined; set: (value: V) => void; choices: readonly Choice<V>[] }) {
  return (
    <Labelled {...props}>
      {(ids) => (
        <select
          {...ids}
          {...look(props)}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) set(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function CheckBox({ label, value, set }: { label: string; value: boolean; set: (value: boolean) => void }) {
  return (
    <label class="ed-check">
      <input type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

export function Press({
  children,
  act,
  kind = 'second',
  ...rest
}: {
  children: ComponentChildren;
  act: () => void;
  kind?: 'main' | 'second' | 'quiet' | 'warn';
  disabled?: boolean | undefined;
  label?: string | undefined;
  focus?: string | undefined;
}) {
  return (
    <button
      type="button"
      class={`ed-press ed-press--${kind}`}
      aria-disabled={rest.disabled ? 'true' : undefined}
      aria-label={rest.label}
      data-focus={rest.focus}
      onClick={() => !rest.disabled && act()}
    >
      {children}
    </button>
  );
}
