import { Button, fieldId, Radios, TextInput } from '#web/components.ts';
import { typedWords } from '../answer-words.ts';
import { paths } from '../paths.ts';
import type { FoundPlace } from '../places.ts';
import { text } from '../text.ts';
import type { Asking } from './answer-field.tsx';

/** A place looked up by pressing the button: the question it stands at, and what was found. */
export interface SearchedPlace {
  name: string;
  found: readonly FoundPlace[];
}

/**
 * A place of any time: a box to type in, with proposals as one types (page script `find-place`). Without it a button looks
 * the name up and the page comes back with what was found.
 */
export function PlaceField({ lang, name, field, answer, asking, facts }: Asking) {
  const words = text(lang).page;
  const value = typedWords(field, answer);
  const known = facts.places.get(value);
  const searched = facts.searched?.name === name ? facts.searched : undefined;
  const items = (searched?.found ?? []).map((place) => ({ value: place.value, text: place.name }));
  return (
    <find-place data-url={paths.places()} data-none={words.placeNone} data-found={words.placeFound}>
      <TextInput {...asking} value={known ?? value} autocomplete="off" />
      <input type="hidden" name={`${name}-words`} value={known ?? value} />
      {items.length > 0 ? null : <input type="hidden" name={`${name}-place`} value={known ? value : ''} />}
      <p class="mc-find">
        <Button kind="second" icon="search" name="find" value={name}>
          {words.findPlace}
        </Button>
      </p>
      {searched && items.length === 0 ? <p class="mc-small">{words.placeNone}</p> : null}
      {items.length > 0 ? (
        <div id={`${fieldId(name)}-found`}>
          <Radios
            lang={lang}
            name={`${name}-place`}
            label={words.placeFound}
            items={[...items, { value: '', text: words.placeAsTyped(known ?? value) }]}
          />
        </div>
      ) : null}
    </find-place>
  );
}
