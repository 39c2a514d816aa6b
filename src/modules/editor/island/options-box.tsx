import type { FieldSchema } from '../../forms/browser.ts';
import { formText } from '../form-text.ts';
import { replaced } from '../model/content.ts';
import { partKey } from '../model/keys.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { TextBox, WordsBox } from './widgets.tsx';
import type { Bilingual } from '#platform/text.ts';

interface Option {
  key: string;
  words: Bilingual;
}

interface OptionsBoxProps {
  name: string;
  field: FieldSchema;
  set: (field: FieldSchema, what: string) => void;
}

/** What can be chosen: each with its words and the key that stands in the answers. */
export function OptionsBox({ name, field, set }: OptionsBoxProps) {
  const { lang } = useEditor();
  const words = formText(lang);
  const options = (field.enum ?? []).map((key): Option => ({
    key,
    words: field.field.options?.[key] ?? { vi: key, en: key },
  }));
  const take = (next: readonly Option[], what: string) =>
    set(
      {
        ...field,
        enum: next.map(({ key }) => key),
        field: { ...field.field, options: Object.fromEntries(next.map((option) => [option.key, option.words])) },
      },
      what,
    );
  const fresh = (): Option => {
    const label = { vi: formText('vi').newOption, en: formText('en').newOption };
    return {
      key: partKey(
        label.vi,
        options.map(({ key }) => key),
      ),
      words: label,
    };
  };
  return (
    <SortedList
      id={`options-${name}`}
      title={words.options}
      items={options}
      keyOf={(_, at) => String(at)}
      nameOf={(option) => option.words[lang]}
      set={(next) => take(next, `options-${next.length}-${next.map(({ key }) => key).join()}`)}
      add={{ says: words.newOption, make: fresh }}
    >
      {(option, at) => (
        <div class="ed-triple">
          <WordsBox
            label={`${words.option} ${at + 1}`}
            value={option.words}
            set={(label) => take(replaced(options, at, { ...option, words: label }), `option-${at}`)}
          />
          <TextBox
            label={`${words.optionKey} ${at + 1}`}
            mono
            value={option.key}
            set={(key) => take(replaced(options, at, { ...option, key }), `option-key-${at}`)}
          />
        </div>
      )}
    </SortedList>
  );
}
