/**
 * The ways a condition is easily got wrong: one side of it lost, `and` for `or`, a comparison turned round or moved by
 * one, a value taken for another. An example dossier is worth having when it tells the rule from its slips.
 */
export function feelSlips(expression: string): string[] {
  const tokens = tokensOf(expression);
  const slips = tokens.flatMap((token, place) =>
    slipsOfToken(token).map((instead) => [...tokens.slice(0, place), instead, ...tokens.slice(place + 1)].join('')),
  );
  return [...new Set([...lostSides(tokens), ...lostItems(expression), ...slips])].filter((slip) => slip !== expression);
}

/** Texts, names, numbers, comparisons and what stands between them. */
const tokensOf = (expression: string): string[] =>
  expression.match(/"[^"]*"|[\p{L}_][\p{L}\p{M}\p{N}_]*|\d+(?:\.\d+)?|[<>!]=|[<>=]|\s+|./gsu) ?? [];

const turned: Record<string, readonly string[]> = {
  and: ['or'],
  or: ['and'],
  true: ['false'],
  false: ['true'],
  '=': ['!='],
  '!=': ['='],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  not: [''],
  '+': ['-'],
  '-': ['+'],
  '*': ['+'],
};

function slipsOfToken(token: string): readonly string[] {
  if (token.startsWith('"')) return ['"?"'];
  if (/^\d/.test(token)) return [String(Number(token) + 1), String(Number(token) - 1)];
  return Object.hasOwn(turned, token) ? (turned[token] ?? []) : [];
}

/** `a and b` without a, and without b; only where nothing is in brackets, so that what is left is still whole. */
function lostSides(tokens: readonly string[]): string[] {
  let depth = 0;
  const sides: string[][] = [[]];
  const joints: string[] = [];
  for (const token of tokens) {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (depth === 0 && (token === 'and' || token === 'or')) {
      joints.push(token);
      sides.push([]);
    } else sides.at(-1)?.push(token);
  }
  if (sides.length < 2 || /\b(if|then|for|some|every|between)\b/.test(tokens.join(''))) return [];
  return sides.map((_, lost) =>
    sides.reduce((text, side, place) => {
      if (place === lost) return text;
      const joint = joints[place - 1] ?? '';
      return text === '' ? side.join('') : `${text}${joint}${side.join('')}`;
    }, ''),
  );
}

/** `x in ("a", "b")` without "a", and without "b". */
function lostItems(expression: string): string[] {
  return [...expression.matchAll(/\bin \(([^()]*)\)/g)].flatMap((list) => {
    const items = (list[1] ?? '').split(',');
    if (items.length < 2) return [];
    return items.map((_, lost) =>
      expression.replace(
        list[0],
        `in (${items
          .filter((__, place) => place !== lost)
          .join(',')
          .trim()})`,
      ),
    );
  });
}
