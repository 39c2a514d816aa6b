import { foldVietnamese } from '#platform/text.ts';

/** `Ngày sinh của trẻ` → `ngaySinhCuaTre`, made different from every name already taken. */
export function questionKey(label: string, taken: Iterable<string>): string {
  const words = foldVietnamese(label)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6);
  const camel = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return different(/^[a-z]/.test(camel) ? camel.slice(0, 40) : `q${camel.slice(0, 39)}`, taken, '');
}

/** `Trẻ sinh ở nhà` → `tre-sinh-o-nha`: keys of pages, cases, papers and fees. */
export function partKey(label: string, taken: Iterable<string>): string {
  const words = foldVietnamese(label)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6);
  const joined = words.join('-');
  return different(/^[a-z]/.test(joined) ? joined.slice(0, 40) : `p-${joined.slice(0, 38)}`, taken, '-');
}

function different(wanted: string, taken: Iterable<string>, joint: string): string {
  const known = new Set(taken);
  let name = wanted;
  for (let n = 2; known.has(name); n += 1) name = `${wanted}${joint}${n}`;
  return name;
}
