import { FieldSet, fieldId, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { webText } from './text.ts';

/** One to five stars as radio buttons, each with its words. */
export const Stars = (props: FieldProps & { value?: number | undefined }) => (
  <FieldSet {...props}>
    <div class="mc-stars">
      {[1, 2, 3, 4, 5].map((count) => {
        const id = count === 1 ? fieldId(props.name) : `${fieldId(props.name)}-${count}`;
        return (
          <div class="mc-stars__item" key={count}>
            <input
              class="mc-choice__input"
              id={id}
              name={props.name}
              type="radio"
              value={String(count)}
              checked={props.value === count}
            />
            <label class="mc-stars__label" for={id}>
              <Icon name="star" />
              {webText(props.lang).stars(count)}
            </label>
          </div>
        );
      })}
    </div>
  </FieldSet>
);
