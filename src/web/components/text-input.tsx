import { describedBy, Field, fieldId, type FieldProps } from './field.tsx';

export interface TextInputProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  autocomplete?: string | undefined;
  maxlength?: number | undefined;
  /** How many characters wide the box looks: a promise about the expected length. */
  width?: 2 | 4 | 5 | 10 | 20 | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

export function TextInput(props: TextInputProps) {
  const { name, value, type = 'text', width, prefix, suffix } = props;
  // A plain object: the typed attribute asks for one element per kind, which differ only in roles we do not set.
  const kind: Record<string, string> = { type };
  const input = (
    <input
      class={width ? `mc-input mc-input--${width}` : 'mc-input'}
      id={fieldId(name)}
      name={name}
      {...kind}
      value={value}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      spellcheck={type === 'text' ? undefined : false}
      {...describedBy(props)}
    />
  );
  if (!prefix && !suffix) return <Field {...props}>{input}</Field>;
  return (
    <Field {...props}>
      <div class="mc-input-wrap">
        {prefix ? (
          <span class="mc-affix" aria-hidden="true">
            {prefix}
          </span>
        ) : null}
        {input}
        {suffix ? (
          <span class="mc-affix" aria-hidden="true">
            {suffix}
          </span>
        ) : null}
      </div>
    </Field>
  );
}

/** An amount in đồng; people may type "100.000" or "100000". */
export const MoneyInput = (props: Omit<TextInputProps, 'suffix' | 'inputmode' | 'type'>) => (
  <TextInput width={10} {...props} inputmode="numeric" suffix="₫" />
);

export function TextArea(
  props: FieldProps & { value?: string | undefined; rows?: number | undefined; maxlength?: number | undefined },
) {
  return (
    <Field {...props}>
      <textarea
        class="mc-input mc-textarea"
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        {...describedBy(props)}
      >
        {props.value}
      </textarea>
    </Field>
  );
}
