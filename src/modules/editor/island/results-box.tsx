import type { Bundle } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { replaced, tidied } from '../model/content.ts';
import { partKey } from '../model/keys.ts';
import { setBundle } from './set-bundle.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { TextBox, WordsBox } from './widgets.tsx';

type Result = Bundle['results'][number];
type Template = Result['template'];

/** What is given back, and the words on it. */
export function ResultsBox() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { results } = editor.content.bundle;
  const fresh = (): Result => ({
    code: partKey(
      'ket qua',
      results.map(({ code }) => code),
    ),
    name: { vi: '', en: '' },
    template: { title: '', series: '{number}/{year}', legalLines: [], rows: [], signerTitle: 'CHỦ TỊCH' },
  });
  return (
    <SortedList
      id="results"
      folded
      title={words.results}
      items={results}
      keyOf={({ code }) => code}
      nameOf={({ name }) => name[editor.lang]}
      set={(next) => setBundle(editor, { results: next }, words.results)}
      add={{ says: words.resultName, make: fresh }}
    >
      {(result, at) => (
        <ResultBox
          result={result}
          set={(next) => setBundle(editor, { results: replaced(results, at, next) }, `${words.results} ${at + 1}`)}
        />
      )}
    </SortedList>
  );
}

function ResultBox({ result, set }: { result: Result; set: (result: Result) => void }) {
  const { lang } = useEditor();
  const words = partsText(lang);
  const { template } = result;
  const take = (part: { [K in keyof Template]?: Template[K] | undefined }) =>
    // Keys set to undefined are taken away.
    set({ ...result, template: tidied({ ...template, ...part }) as Template });
  return (
    <>
      <WordsBox label={words.resultName} value={result.name} set={(name) => set({ ...result, name })} />
      <TextBox label={words.resultTitle} value={template.title} set={(title) => take({ title })} />
      <div class="ed-pair">
        <TextBox label={words.series} mono value={template.series} set={(series) => take({ series })} />
        <TextBox label={words.signer} value={template.signerTitle} set={(signerTitle) => take({ signerTitle })} />
      </div>
      <TextBox
        label={words.intro}
        rows={2}
        value={template.intro}
        set={(intro) => take({ intro: intro || undefined })}
      />
      <SortedList
        id={`rows-${result.code}`}
        title={words.rows}
        items={template.rows}
        keyOf={(_, at) => String(at)}
        nameOf={({ label }) => label}
        set={(rows) => take({ rows })}
        add={{ says: words.rowLabel, make: () => ({ label: '', value: '' }) }}
      >
        {(row, at) => (
          <div class="ed-pair">
            <TextBox
              label={`${words.rowLabel} ${at + 1}`}
              value={row.label}
              set={(label) => take({ rows: replaced(template.rows, at, { ...row, label }) })}
            />
            <TextBox
              label={`${words.rowValue} ${at + 1}`}
              mono
              value={row.value}
              hint={at === 0 ? words.rowHint : undefined}
              set={(value) => take({ rows: replaced(template.rows, at, { ...row, value }) })}
            />
          </div>
        )}
      </SortedList>
      <TextBox
        label={words.closing}
        rows={2}
        value={template.closing}
        set={(closing) => take({ closing: closing || undefined })}
      />
    </>
  );
}
