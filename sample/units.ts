import { unitsOf2021 } from './units-2021.ts';
import { unitsOf2025 } from './units-2025.ts';

/** `ward` phường, `commune` xã, `township` thị trấn; `district` huyện and `city` a city of the province ended with June 2025. */
export type UnitType = 'province' | 'municipality' | 'city' | 'district' | 'ward' | 'commune' | 'township';

/** Code, full Vietnamese name, type, code of the unit above, valid from (inclusive), valid to (exclusive; null: still). */
export type UnitRow = readonly [
  code: string,
  name: string,
  type: UnitType,
  parent: string | null,
  from: string,
  to: string | null,
];

const oldListFrom = '2020-01-01';
const twoLevelsFrom = '2025-07-01';
const municipalityFrom = '2026-04-30';

const words: Record<UnitType, string> = {
  province: 'Tỉnh',
  municipality: 'Thành phố',
  city: 'Thành phố',
  district: 'Huyện',
  ward: 'Phường',
  commune: 'Xã',
  township: 'Thị trấn',
};

/**
 * Đồng Nai's administrative units by validity. The same code names another area before and after
 * 1 July 2025: the key is the code with its first day. Communes of the former Bình Phước before that day
 * are not here; they belonged to another province.
 */
export const units: readonly UnitRow[] = [
  ['75', 'Tỉnh Đồng Nai', 'province', null, oldListFrom, municipalityFrom],
  ['75', 'Thành phố Đồng Nai', 'municipality', null, municipalityFrom, null],
  ...oldUnits(unitsOf2021),
  ...presentUnits(unitsOf2025),
];

function oldUnits(list: string): UnitRow[] {
  let district = '';
  return lines(list).map(({ code, type, name }): UnitRow => {
    const isDistrict = type === 'district' || type === 'city';
    if (isDistrict) district = code;
    return [code, `${words[type]} ${name}`, type, isDistrict ? '75' : district, oldListFrom, twoLevelsFrom];
  });
}

function presentUnits(list: string): UnitRow[] {
  return lines(list).flatMap(({ code, type, name, starred }): UnitRow[] =>
    starred
      ? [
          [code, `Xã ${name}`, 'commune', '75', twoLevelsFrom, municipalityFrom],
          [code, `Phường ${name}`, 'ward', '75', municipalityFrom, null],
        ]
      : [[code, `${words[type]} ${name}`, type, '75', twoLevelsFrom, null]],
  );
}

function lines(list: string) {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', type = '', ...rest] = line.split(' ');
      const starred = rest.at(-1) === '*';
      // The two lists above hold no other types; the sample's test counts them.
      return { code, type: type as UnitType, name: (starred ? rest.slice(0, -1) : rest).join(' '), starred };
    });
}

const englishWords: Record<UnitType, string> = {
  province: 'Province',
  municipality: 'City',
  city: 'City',
  district: 'District',
  ward: 'Ward',
  commune: 'Commune',
  township: 'Township',
};

/** "Phường Trảng Dài" → "Trảng Dài Ward". */
export const unitNameInEnglish = ([, name, type]: UnitRow): string =>
  `${name.slice(words[type].length + 1)} ${englishWords[type]}`;

/** The units in force on a day (`YYYY-MM-DD`), as an office that day would list them. */
export const unitsOn = (day: string): UnitRow[] =>
  units.filter(([, , , , from, to]) => from <= day && (to === null || day < to));
