/** JSON with keys in one order and nothing undefined: equal values give equal texts. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  // Every object has string keys; thousands of versions are hashed, so entries are not copied around.
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record).toSorted()) {
    const inner = record[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/** A value as one line of text: texts as they are, the rest as JSON. */
export const inOneLine = (value: unknown): string => (typeof value === 'string' ? value : canonical(value));
