/** Keys people look for first; the others follow in the alphabet. */
const first =
  'format formatVersion key code name everydayName label title vi en kind type case channel on given expected answers summary'.split(
    ' ',
  );

/** Objects whose keys are content, and stand in an order of their own. */
const ordered = new Set(['properties', 'files', 'answers', 'options', 'accepted', 'refused', 'decisions']);

/** JSON as people read it: indented, keys in one order, a line end at the end. Equal values give equal texts. */
export const readable = (value: unknown): string => `${JSON.stringify(inOrder(value), null, 2)}\n`;

function inOrder(value: unknown, keepsOrder = false): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = keepsOrder ? entries : entries.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inOrder(inner, ordered.has(key))]));
}

const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);
