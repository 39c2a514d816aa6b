import type { ComponentChildren } from 'preact';
import { describedBy, Field, FieldSet, fieldId, type FieldProps } from './field.tsx';
import { webText } from './text.ts';

export interface Choice {
  value: string;
  text: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  /** Questions that open below this choice; shown always when JavaScript and CSS cannot tell. */
  reveals?: ComponentChildren | undefined;
}

type ChoicesProps = FieldProps & { items: readonly Choice[]; inline?: boolean | undefined };

/** One of a few. */
export const Radios = (props: ChoicesProps & { value?: string | undefined }) => (
  <FieldSet {...props}>
    <ChoiceList {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
  </FieldSet>
);

/** Any of a few, posted as repeated `name`. */
export const Checkboxes = (props: ChoicesProps & { values?: readonly string[] | undefined }) => (
  <FieldSet {...props}>
    <ChoiceList {...props} type="checkbox" chosen={props.values ?? []} />
  </FieldSet>
);

function ChoiceList(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  return (
    <div class={props.inline ? 'mc-choices mc-choices--inline' : 'mc-choices'}>
      {props.items.map((item, index) => {
        const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index + 1}`;
        return (
          <div class="mc-choice" key={item.value}>
            <input
              class="mc-choice__input"
              id={id}
              name={props.name}
              type={props.type}
              value={item.value}
              checked={props.chosen.includes(item.value)}
              disabled={item.disabled}
              aria-describedby={item.hint ? `${id}-item-hint` : undefined}
            />
            <label class="mc-choice__label" for={id}>
              {item.text}
            </label>
            {item.hint ? (
              <div class="mc-hint mc-choice__hint" id={`${id}-item-hint`}>
                {item.hint}
              </div>
            ) : null}
            {item.reveals ? <div class="mc-choice__reveals">{item.reveals}</div> : null}
          </div>
        );
      })}
    </div>
  );
}

export interface SelectProps extends FieldProps {
  items: readonly { value: string; text: string }[];
  value?: string | undefined;
  /** Words of the empty first choice; `false` leaves it out. */
  empty?: string | false | undefined;
}

/** One of many that people know by name. For up to seven prefer radios. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select class="mc-input mc-select" id={fieldId(props.name)} name={props.name} {...describedBy(props)}>
      {props.empty === false ? null : <option value="">{props.empty ?? webText(props.lang).choose}</option>}
      {props.items.map((item) => (
        <option key={item.value} value={item.value} selected={item.value === props.value}>
          {item.text}
        </option>
      ))}
    </select>
  </Field>
);
