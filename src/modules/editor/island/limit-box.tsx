import type { Limit } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { useEditor } from './store.ts';
import { NumberBox, SelectBox } from './widgets.tsx';

interface LimitBoxProps {
  label: string;
  limit: Limit | undefined;
  set: (limit: Limit | undefined) => void;
}

/** A legal time and its unit; "not stated" where the law states none. */
export function LimitBox({ label, limit, set }: LimitBoxProps) {
  const { lang } = useEditor();
  const words = partsText(lang);
  // The keys of the wording are the units.
  const units = Object.keys(words.units) as Limit['unit'][];
  return (
    <div class="ed-pair">
      <SelectBox
        label={`${label} (${words.unit.toLowerCase()})`}
        value={limit?.unit ?? ''}
        set={(unit) => set(unit === '' ? undefined : { n: limit?.n ?? 5, unit })}
        choices={[{ value: '', text: words.noLimit }, ...units.map((value) => ({ value, text: words.units[value] }))]}
      />
      {limit ? <NumberBox label={label} value={limit.n} set={(n) => set({ ...limit, n: n ?? 1 })} /> : null}
    </div>
  );
}
