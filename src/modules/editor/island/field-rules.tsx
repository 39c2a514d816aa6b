import type { FieldLook, FieldSchema } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { questionsBefore } from '../model/live.ts';
import { FeelBox } from './feel-box.tsx';
import { prefillWords } from '../prefill-text.ts';
import { useEditor } from './store.ts';
import { CheckBox, NumberBox, SelectBox, TextBox } from './widgets.tsx';

interface FieldRulesProps {
  name: string;
  field: FieldSchema;
  set: (field: FieldSchema, what: string) => void;
  look: (part: { [K in keyof FieldLook]?: FieldLook[K] | undefined }, what: string) => void;
}

type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems';

/** Limits of the answer, and where its first value comes from. */
export function FieldRules({ name, field, set, look }: FieldRulesProps) {
  const { lang, content } = useEditor();
  const words = formText(lang);
  return (
    <details class="ed-more">
      <summary>{words.more}</summary>
      <Limits field={field} set={set} />
      {field.field.kind === 'text' ? (
        <TextBox
          label={words.pattern}
          mono
          value={field.pattern}
          // Keys set to undefined are taken away by `setField`.
          set={(pattern) => set({ ...field, pattern: pattern || undefined } as FieldSchema, 'pattern')}
        />
      ) : null}
      <SelectBox
        label={words.prefill}
        value={field.field.prefill ?? ''}
        set={(prefill) => look({ prefill: prefill === '' ? undefined : prefill }, 'prefill')}
        choices={[{ value: '', text: words.noPrefill }, ...prefillChoices(lang)]}
      />
      <FeelBox
        label={words.suggest}
        hint={words.suggestHint}
        value={field.field.suggest}
        known={questionsBefore(content.bundle.form, { question: name })}
        set={(suggest) => look({ suggest }, 'suggest')}
      />
      <GroupBox field={field} look={look} />
    </details>
  );
}

/** How long, how great, how many rows: what makes sense for the kind. */
function Limits({ field, set }: Pick<FieldRulesProps, 'field' | 'set'>) {
  const { lang } = useEditor();
  const words = formText(lang);
  const limit = (key: Limit, label: string) => (
    <NumberBox
      label={label}
      value={field[key]}
      // Keys set to undefined are taken away by `setField`.
      set={(value) => set({ ...field, [key]: value }, key)}
    />
  );
  const pair = (least: [Limit, string], most: [Limit, string]) => (
    <div class="ed-pair">
      {limit(...least)}
      {limit(...most)}
    </div>
  );
  if (field.field.kind === 'table') return pair(['minItems', words.minRows], ['maxItems', words.maxRows]);
  if (field.field.kind === 'text' || field.field.kind === 'long-text')
    return pair(['minLength', words.minLength], ['maxLength', words.maxLength]);
  if (field.type !== 'integer' && field.type !== 'number') return null;
  return (
    <>
      {pair(['minimum', words.minimum], ['maximum', words.maximum])}
      <CheckBox
        label={words.whole}
        value={field.type === 'integer'}
        set={(whole) => set({ ...field, type: whole ? 'integer' : 'number' }, 'whole')}
      />
    </>
  );
}

function GroupBox({ field, look }: Pick<FieldRulesProps, 'field' | 'look'>) {
  const { lang } = useEditor();
  const words = formText(lang);
  const { group } = field.field;
  if (!group) return null;
  return (
    <TextBox
      label={words.groupTitle}
      value={group.title[lang]}
      set={(title) => look({ group: { ...group, title: { ...group.title, [lang]: title } } }, 'group')}
    />
  );
}

const prefillChoices = (lang: 'vi' | 'en') => {
  // The keys of the table are the sources.
  const sources = Object.keys(prefillWords) as (keyof typeof prefillWords)[];
  return sources.map((value) => ({ value, text: prefillWords[value][lang] }));
};
