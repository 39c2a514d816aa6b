/** The longest text a form's pattern is tried on. */
export const LONGEST_CHECKED = 300;

/** Texts longer than any answer with a form are not matched at all: a pattern's time grows with its text. */
export function boundedPattern(source: string, flags: string): RegExp {
  const pattern = new RegExp(source, flags);
  return Object.assign(pattern, {
    test: (text: string) => text.length <= LONGEST_CHECKED && RegExp.prototype.test.call(pattern, text),
  });
}
