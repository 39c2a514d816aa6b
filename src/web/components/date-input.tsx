import { describedBy, FieldSet, fieldId, type FieldProps } from './field.tsx';
import { webText } from './text.ts';

export interface DateValue {
  day: string;
  month: string;
  year: string;
}

/** "2021-01-25" as the three boxes show it; anything else as empty boxes. */
export function dateValue(iso: string | undefined | null): DateValue {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** Reads `name-day`, `name-month`, `name-year` as typed. */
export const typedDate = (body: Readonly<Record<string, unknown>>, name: string): DateValue => ({
  day: typed(body[`${name}-day`]),
  month: typed(body[`${name}-month`]),
  year: typed(body[`${name}-year`]),
});

const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The three boxes as `YYYY-MM-DD`; '' when all are empty, undefined when they are no real date. */
export function isoDate({ day, month, year }: DateValue): string | undefined {
  if (!day && !month && !year) return '';
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}

/** A date people remember: three boxes, posted as `name-day`, `name-month`, `name-year`. */
export function DateInput(props: FieldProps & { value?: DateValue | undefined; birthday?: boolean | undefined }) {
  const text = webText(props.lang);
  const box = (part: keyof DateValue, label: string, width: 2 | 4) => {
    const id = part === 'day' ? fieldId(props.name) : `${fieldId(props.name)}-${part}`;
    return (
      <div class="mc-date__item">
        <label class="mc-date__label" for={id}>
          {label}
        </label>
        <input
          class={`mc-input mc-input--${width}`}
          id={id}
          name={`${props.name}-${part}`}
          type="text"
          inputmode="numeric"
          maxlength={width}
          value={props.value?.[part]}
          autocomplete={props.birthday ? `bday-${part}` : undefined}
          aria-invalid={describedBy(props)['aria-invalid']}
        />
      </div>
    );
  };
  return (
    <FieldSet {...props} role="group">
      <div class="mc-date">
        {box('day', text.day, 2)}
        {box('month', text.month, 2)}
        {box('year', text.year, 4)}
      </div>
    </FieldSet>
  );
}
