import type { Case, PaperItem } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { replaced, tidied } from '../model/content.ts';
import { partKey } from '../model/keys.ts';
import { ConditionBox } from './condition-box.tsx';
import { allQuestions } from './feel-box.tsx';
import { LimitBox } from './limit-box.tsx';
import { setBundle } from './set-bundle.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { CheckBox, NumberBox, orNone, SelectBox, TextBox, WordsBox } from './widgets.tsx';

/** Cases in plain words, and what each asks for. */
export function PapersSection() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { cases } = editor.content.bundle;
  const fresh = (): Case => {
    const label = { vi: partsText('vi').newCase, en: partsText('en').newCase };
    return {
      key: partKey(
        label.vi,
        cases.map(({ key }) => key),
      ),
      label,
      papers: [],
    };
  };
  return (
    <SortedList
      id="cases"
      folded
      title={words.cases}
      items={cases}
      keyOf={({ key }) => key}
      nameOf={({ label }) => label[editor.lang]}
      set={(next) => setBundle(editor, { cases: next }, words.cases)}
      add={{ says: words.newCase, make: fresh }}
    >
      {(entry, at) => (
        <CaseBox
          entry={entry}
          set={(next) => setBundle(editor, { cases: replaced(cases, at, next) }, `${words.oneCase} ${at + 1}`)}
        />
      )}
    </SortedList>
  );
}

function CaseBox({ entry, set }: { entry: Case; set: (entry: Case) => void }) {
  const { lang } = useEditor();
  const words = partsText(lang);
  // Keys set to undefined are taken away.
  const take = (part: { [K in keyof Case]?: Case[K] | undefined }) => set(tidied({ ...entry, ...part }) as Case);
  const fresh = (): PaperItem => {
    const name = { vi: partsText('vi').newPaper, en: partsText('en').newPaper };
    const key = partKey(
      name.vi,
      entry.papers.map((paper) => paper.key),
    );
    return { key, name, kind: 'submit', originals: 1, copies: 0, required: true };
  };
  return (
    <>
      <WordsBox label={words.caseLabel} value={entry.label} set={(label) => take({ label })} />
      <WordsBox label={words.guidance} value={entry.hint} set={(hint) => take({ hint: orNone(hint) })} />
      <LimitBox label={words.limit} limit={entry.limit} set={(limit) => take({ limit })} />
      <SortedList
        id={`papers-${entry.key}`}
        folded
        title={words.casePapers(entry.label[lang])}
        items={entry.papers}
        keyOf={({ key }) => key}
        nameOf={({ name }) => name[lang]}
        set={(papers) => take({ papers })}
        add={{ says: words.newPaper, make: fresh }}
      >
        {(paper, at) => <PaperBox paper={paper} set={(next) => take({ papers: replaced(entry.papers, at, next) })} />}
      </SortedList>
    </>
  );
}

function PaperBox({ paper, set }: { paper: PaperItem; set: (paper: PaperItem) => void }) {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const take = (part: { [K in keyof PaperItem]?: PaperItem[K] | undefined }) =>
    // Keys set to undefined are taken away.
    set(tidied({ ...paper, ...part }) as PaperItem);
  return (
    <>
      <WordsBox label={words.paperName} value={paper.name} set={(name) => take({ name })} />
      <div class="ed-triple">
        <SelectBox
          label={words.kind}
          value={paper.kind}
          set={(kind) => take({ kind })}
          choices={[
            { value: 'submit', text: words.submit },
            { value: 'present', text: words.present },
          ]}
        />
        <NumberBox label={words.originals} value={paper.originals} set={(n) => take({ originals: n ?? 0 })} />
        <NumberBox label={words.copies} value={paper.copies} set={(n) => take({ copies: n ?? 0 })} />
      </div>
      <CheckBox label={words.required} value={paper.required} set={(required) => take({ required })} />
      <ConditionBox
        label={`${words.paperWhen} (${paper.name[editor.lang]})`}
        value={paper.when}
        known={allQuestions(editor)}
        set={(when) => take({ when })}
      />
      <details class="ed-more">
        <summary>
          {words.guidance}, {words.template.toLowerCase()}
        </summary>
        <WordsBox label={words.guidance} value={paper.hint} set={(hint) => take({ hint: orNone(hint) })} />
        <div class="ed-pair">
          <TextBox
            label={words.template}
            value={paper.template}
            set={(name) => take({ template: name || undefined })}
          />
          <TextBox label={words.anyOf} value={paper.anyOf} set={(word) => take({ anyOf: word || undefined })} />
        </div>
      </details>
    </>
  );
}
