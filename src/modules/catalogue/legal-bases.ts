type LegalBasis = { number: string; title?: string };

/**
 * The crawl joined title and number without a separator, and its pattern took the year of "Luật Khiếu nại năm 2011" for the
 * beginning of "02/2011/QH13". Numbers are looked up in the text one after the other; what stands before each is its title.
 * @param numbers as the pattern found them, in the order of the text
 */
export function readLegalBases(numbers: readonly string[], text: string): LegalBasis[] {
  const bases: LegalBasis[] = [];
  let from = 0;
  for (const said of numbers) {
    const at = text.indexOf(said, from);
    if (at < 0) {
      bases.push({ number: said });
      continue;
    }
    const { number, cut } = withoutYear(text, at, said);
    const title = text
      .slice(from, at + cut)
      .trim()
      .replace(/[:;,]$/, '');
    bases.push(
      isTitle(title) ? { number: wholeNumber(text, at, number), title } : { number: wholeNumber(text, at, number) },
    );
    from = at + said.length;
  }
  return distinct(bases);
}

/** What stands before a number is its title only when it reads like one: no other number inside, not broken off. */
const isTitle = (said: string): boolean =>
  said.length >= 8 &&
  said.length <= 400 &&
  /^\p{Lu}/u.test(said) &&
  !/\d\/\d{4}\/|^[^\p{L}]*$/u.test(said) &&
  !/(số|luật|nghị định|thông tư|quyết định|nghị quyết|pháp lệnh|của|điều)$/iu.test(said);

/** Resolutions of 2025 are numbered "66.7/2025/NQ-CP"; the pattern took the second half. */
const wholeNumber = (text: string, at: number, number: string): string =>
  number.endsWith('/NQ-CP') ? (/\d{1,3}\.$/.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '') + number : number;

/** Five digits or more before the stroke begin with a year that belongs to the title. */
function withoutYear(text: string, at: number, said: string): { number: string; cut: number } {
  const before = /\d*$/.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const run = before + (/^\d*/.exec(said)?.[0] ?? '');
  if (run.length < 5 || !/^(19|20)\d\d/.test(run)) return { number: said, cut: 0 };
  const cut = 4 - before.length;
  return cut > 0 ? { number: said.slice(cut), cut } : { number: said, cut: 0 };
}

/** The same number twice is one basis; a title that repeats the number adds nothing. */
function distinct(bases: readonly LegalBasis[]): LegalBasis[] {
  const known = new Map<string, LegalBasis>();
  for (const basis of bases) {
    const before = known.get(basis.number);
    if (!before || (before.title ?? '').length < (basis.title ?? '').length) known.set(basis.number, basis);
  }
  return [...known.values()];
}
