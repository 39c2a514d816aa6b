import type { Bundle, Channel } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { replaced, tidied } from '../model/content.ts';
import { formText } from '../form-text.ts';
import { LimitBox } from './limit-box.tsx';
import { ResultsBox } from './results-box.tsx';
import { setBundle } from './set-bundle.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { orNone, SelectBox, TextBox, WordsBox } from './widgets.tsx';

/** What the procedure is: names, who decides, times, legal bases, results. */
export function OverviewSection() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { bundle } = editor.content;
  const set = (part: { [K in keyof Bundle]?: Bundle[K] | undefined }, what: string) => setBundle(editor, part, what);
  return (
    <div class="ed-columns">
      <section aria-label={words.names} class="ed-card">
        <h3 class="ed-list__title">{words.names}</h3>
        <TextBox label={words.code} focus="code" mono value={bundle.code} set={(code) => set({ code }, words.code)} />
        <WordsBox label={words.name} value={bundle.name} set={(name) => set({ name }, words.name)} />
        <WordsBox
          label={words.everydayName}
          value={bundle.everydayName}
          set={(everydayName) => set({ everydayName }, words.everydayName)}
        />
        <WordsBox
          label={words.summary}
          rows={3}
          value={bundle.summary}
          set={(summary) => set({ summary }, words.summary)}
        />
        <Keywords />
        <WordsBox
          label={words.conditions}
          rows={2}
          value={bundle.conditions}
          set={(conditions) => set({ conditions: orNone(conditions) }, words.conditions)}
        />
      </section>
      <div>
        <Who />
        <Channels />
      </div>
      <SortedList
        id="steps"
        title={words.steps}
        items={bundle.steps}
        keyOf={(_, at) => String(at)}
        nameOf={(_, at) => `${words.step} ${at + 1}`}
        set={(steps) => set({ steps }, words.steps)}
        add={{ says: words.step, make: () => ({ vi: '', en: '' }) }}
      >
        {(step, at) => (
          <WordsBox
            label={`${words.step} ${at + 1}`}
            rows={2}
            value={step}
            set={(next) => set({ steps: replaced(bundle.steps, at, next) }, `${words.step} ${at + 1}`)}
          />
        )}
      </SortedList>
      <LegalBases />
      <ResultsBox />
    </div>
  );
}

function Keywords() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { keywords } = editor.content.bundle;
  return (
    <TextBox
      label={words.keywords}
      hint={words.keywordsHint}
      value={keywords.join(', ')}
      set={(typed) => setBundle(editor, { keywords: typed.split(',').map((word) => word.trimStart()) }, words.keywords)}
    />
  );
}

function Who() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { competent, sector } = editor.content.bundle;
  const choose = (code: string) =>
    setBundle(
      editor,
      code === ''
        ? { competent: { kind: 'commune' }, levels: ['commune'] }
        : { competent: { kind: 'department', code }, levels: ['province'] },
      words.competent,
    );
  return (
    <section aria-label={words.who} class="ed-card">
      <h3 class="ed-list__title">{words.who}</h3>
      <SelectBox
        label={words.competent}
        value={competent.kind === 'department' ? competent.code : ''}
        set={choose}
        choices={[
          { value: '', text: words.everyCommune },
          ...editor.start.agencies.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <TextBox
        label={words.sectorCode}
        mono
        value={sector.code}
        set={(code) => setBundle(editor, { sector: { ...sector, code } }, words.sectorCode)}
      />
      <WordsBox
        label={words.sector}
        value={sector.name}
        set={(name) => setBundle(editor, { sector: { ...sector, name } }, words.sector)}
      />
    </section>
  );
}

function Channels() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { channels } = editor.content.bundle;
  const names = formText(editor.lang).channels;
  const left = (['online', 'direct', 'post'] as const).find((way) => !channels.some(({ channel }) => channel === way));
  return (
    <SortedList
      id="channels"
      title={words.channels}
      items={channels}
      keyOf={({ channel }) => channel}
      nameOf={({ channel }) => names[channel]}
      set={(next) => setBundle(editor, { channels: next }, words.channels)}
      add={
        left
          ? { says: names[left], make: (): Channel => ({ channel: left, limit: { n: 5, unit: 'working_day' } }) }
          : undefined
      }
    >
      {(row, at) => (
        <LimitBox
          label={`${names[row.channel]}: ${words.limit.toLowerCase()}`}
          limit={row.limit}
          set={(limit) =>
            setBundle(
              editor,
              { channels: replaced(channels, at, tidied({ ...row, limit }) as typeof row) },
              words.limit,
            )
          }
        />
      )}
    </SortedList>
  );
}

function LegalBases() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { legalBases } = editor.content.bundle;
  return (
    <SortedList
      id="legal-bases"
      title={words.legalBases}
      items={legalBases}
      keyOf={(_, at) => String(at)}
      nameOf={({ number }) => number}
      set={(next) => setBundle(editor, { legalBases: next }, words.legalBases)}
      add={{ says: words.legalNumber, make: () => ({ number: '', title: { vi: '', en: '' } }) }}
    >
      {(basis, at) => {
        const set = (next: typeof basis) =>
          setBundle(editor, { legalBases: replaced(legalBases, at, next) }, `${words.legalBases} ${at + 1}`);
        return (
          <>
            <TextBox
              label={`${words.legalNumber} ${at + 1}`}
              value={basis.number}
              set={(number) => set({ ...basis, number })}
            />
            <WordsBox
              label={`${words.legalTitle} ${at + 1}`}
              value={basis.title}
              set={(title) => set({ ...basis, title })}
            />
          </>
        );
      }}
    </SortedList>
  );
}
