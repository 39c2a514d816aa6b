import { listPlaces, type Place } from '#modules/registers';
import { formatDate, localDate } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { foldVietnamese, type Lang } from '#platform/text.ts';

/** A place to choose: `26038@2020-01-01`, its name, and what tells it from others of that name. */
export interface FoundPlace {
  value: string;
  name: string;
}

/** How a dated unit is written in an answer. */
export const placeValue = ({ code, validFrom }: Pick<Place, 'code' | 'validFrom'>): string => `${code}@${validFrom}`;

const MOST_FOUND = 8;

/**
 * Places whose name has all the words, without tone marks and in any order, what is in force first. "tam phuoc bien hoa"
 * finds the old ward of that city. At most eight.
 */
export async function findPlaces(db: Db, query: string, { lang, on }: { lang: Lang; on: Date }): Promise<FoundPlace[]> {
  const words = foldVietnamese(query.slice(0, 100)).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const today = localDate(on);
  const first = words.join(' ');
  return (await listPlaces(db))
    .flatMap((place) => {
      const above = foldVietnamese(place.parent?.name ?? '');
      const names = `${place.foldedName} ${above}`.split(' ');
      if (!words.every((word) => names.some((name) => name.startsWith(word)))) return [];
      const bare = place.foldedName.replace(/^(phuong|xa|thi tran|huyen|thanh pho|tinh) /, '');
      const rank =
        (isPast(place, today) ? 1 : 0) +
        (bare === first || place.foldedName === first ? 0 : bare.startsWith(words[0] ?? '') ? 2 : 4);
      return [{ rank, place }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST_FOUND)
    .map(({ place }) => ({ value: placeValue(place), name: placeWords(place, { lang, today }) }));
}

/** Every place in words by its value, for `answerWords`. */
export async function placeNames(db: Db, { lang, on }: { lang: Lang; on: Date }): Promise<Map<string, string>> {
  const today = localDate(on);
  return new Map((await listPlaces(db)).map((place) => [placeValue(place), placeWords(place, { lang, today })]));
}

/** "Xã Tam Phước, Thành phố Biên Hòa (tên trước 01/07/2025)"; the province itself is not said. */
export function placeWords(place: Place, { lang, today }: { lang: Lang; today: string }): string {
  const vi = lang === 'vi';
  const { parent } = place;
  const name = vi ? place.name : place.nameEn;
  const whole = parent && !isProvince(parent.type) ? `${name}, ${vi ? parent.name : parent.nameEn}` : name;
  if (!isPast(place, today) || place.validTo === null) return whole;
  const until = formatDate(place.validTo);
  return vi ? `${whole} (tên trước ${until})` : `${whole} (before ${until})`;
}

const isProvince = (type: string): boolean => type === 'province' || type === 'municipality';
const isPast = ({ validTo }: Place, today: string): boolean => validTo !== null && validTo <= today;
