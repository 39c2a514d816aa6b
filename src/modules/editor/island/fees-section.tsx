import { useState } from 'preact/hooks';
import type { Fee, UnsettledFee } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { replaced, tidied } from '../model/content.ts';
import { partKey } from '../model/keys.ts';
import { ConditionBox } from './condition-box.tsx';
import { FeeTable } from './fee-table.tsx';
import { allQuestions, FeelBox } from './feel-box.tsx';
import { setBundle } from './set-bundle.ts';
import { SortedList } from './sorted-list.tsx';
import { useEditor } from './store.ts';
import { DayBox, NumberBox, TextBox, WordsBox } from './widgets.tsx';

/** Fees as a DMN decision table, or as a list anybody can work through by keyboard: the same rows. */
export function FeesSection() {
  const { lang } = useEditor();
  const words = partsText(lang);
  const [asTable, setAsTable] = useState(true);
  return (
    <>
      <p class="ed-lead">{words.feesLead}</p>
      <div class="ed-ways" role="radiogroup" aria-label={words.fees}>
        {[true, false].map((table) => (
          <label key={String(table)} class="ed-way">
            <input type="radio" name="fees-as" checked={asTable === table} onChange={() => setAsTable(table)} />
            <span>{table ? words.asTable : words.asList}</span>
          </label>
        ))}
      </div>
      {asTable ? <FeeTable /> : <FeeList />}
      <Unsettled />
    </>
  );
}

function FeeList() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const { fees } = editor.content.bundle;
  const fresh = (): Fee => {
    const name = { vi: partsText('vi').newFee, en: partsText('en').newFee };
    return {
      key: partKey(
        name.vi,
        fees.map(({ key }) => key),
      ),
      name,
      amountDong: 0,
      legalBasis: '',
    };
  };
  return (
    <SortedList
      id="fees"
      title={words.fees}
      items={fees}
      keyOf={(_, at) => String(at)}
      nameOf={({ name }) => name[editor.lang]}
      set={(next) => setBundle(editor, { fees: next }, words.fees)}
      add={{ says: words.newFee, make: fresh }}
    >
      {(fee, at) => (
        <FeeBox
          fee={fee}
          set={(next) => setBundle(editor, { fees: replaced(fees, at, next) }, `${words.fees} ${at + 1}`)}
        />
      )}
    </SortedList>
  );
}

function FeeBox({ fee, set }: { fee: Fee; set: (fee: Fee) => void }) {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const known = allQuestions(editor);
  // Keys set to undefined are taken away.
  const take = (part: { [K in keyof Fee]?: Fee[K] | undefined }) => set(tidied({ ...fee, ...part }) as Fee);
  return (
    <>
      <WordsBox label={words.feeName} value={fee.name} set={(name) => take({ name })} />
      <div class="ed-triple">
        <NumberBox
          label={words.amount}
          value={fee.amountDong}
          set={(amount) => take({ amountDong: Math.max(0, Math.round(amount ?? 0)) })}
        />
        <TextBox label={words.legalBasis} value={fee.legalBasis} set={(legalBasis) => take({ legalBasis })} />
        <TextBox label={words.feeKey} mono value={fee.key} set={(key) => take({ key })} />
      </div>
      <div class="ed-pair">
        <DayBox label={words.from} value={fee.from} set={(from) => take({ from })} />
        <DayBox label={words.to} value={fee.to} set={(to) => take({ to })} />
      </div>
      <ConditionBox
        label={`${words.feeWhen} (${fee.name[editor.lang]})`}
        value={fee.when}
        known={known}
        set={(when) => take({ when })}
      />
      <FeelBox
        label={words.quantity}
        hint={words.quantityHint}
        value={fee.quantity}
        known={known}
        set={(quantity) => take({ quantity })}
      />
    </>
  );
}

function Unsettled() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const fees = editor.content.bundle.unsettledFees ?? [];
  const set = (next: UnsettledFee[], what: string) =>
    setBundle(editor, { unsettledFees: next.length > 0 ? next : undefined }, what);
  return (
    <SortedList
      id="unsettled"
      folded
      title={words.unsettled}
      items={fees}
      keyOf={({ key }) => key}
      nameOf={({ name }) => name[editor.lang]}
      set={(next) => set(next, words.unsettled)}
      add={{
        says: words.newUnsettled,
        make: () => ({
          key: partKey(
            'phi',
            fees.map(({ key }) => key),
          ),
          name: { vi: '', en: '' },
          why: { vi: '', en: '' },
        }),
      }}
    >
      {(fee, at) => (
        <>
          <WordsBox
            label={words.feeName}
            value={fee.name}
            set={(name) => set(replaced(fees, at, { ...fee, name }), `${words.unsettled} ${at + 1}`)}
          />
          <WordsBox
            label={words.why}
            value={fee.why}
            set={(why) => set(replaced(fees, at, { ...fee, why }), `${words.unsettled} ${at + 1}`)}
          />
        </>
      )}
    </SortedList>
  );
}
