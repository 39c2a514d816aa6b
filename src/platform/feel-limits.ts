import { parseExpression } from 'feelin';
import { feelError } from './feel-errors.ts';

/**
 * What an accepted FEEL expression may cost. FEEL has loops, ranges, functions and regular expressions, and its
 * authors are administrators, not programmers: an expression that could hang a server is refused when it is written.
 */
export const feelLimits = {
  characters: 4_000,
  depth: 60,
  iterations: 3,
  steps: 1_000_000,
  /** As `steps`, where each may try a pattern. */
  patternSteps: 100,
  rangeSteps: 1_000,
} as const;

/** What the check learned about an expression and the evaluation must still hold against the data. */
export interface FeelCost {
  /** Loops, quantifiers and list filters in the expression. */
  iterations: number;
  /** The longest literal range it walks through. */
  longestRange: number;
  usesPatterns: boolean;
}

type Tree = ReturnType<typeof parseExpression>;
type Node = Tree['topNode'];

const patternFunctions = new Set(['matches', 'replace', 'split']);
const ambientFunctions = new Set(['now', 'today']);

/** Refuses an expression that does not parse or may run without bound. Throws `platform.feel-*`. */
export function checkFeel(expression: string): FeelCost {
  if (expression.length > feelLimits.characters) throw feelError('feel-too-long', { limit: feelLimits.characters });
  const tree = parseExpression(expression, {}, undefined);
  const cost: FeelCost = { iterations: 0, longestRange: 0, usesPatterns: false };
  let depth = 0;
  tree.iterate({
    enter(reference) {
      depth += 1;
      if (depth > feelLimits.depth) throw feelError('feel-too-deep', { limit: feelLimits.depth });
      if (reference.type.isError) throw at('feel-syntax', expression, reference.node);
      checkNode(expression, reference.node, cost);
    },
    leave() {
      depth -= 1;
    },
  });
  if (cost.iterations > feelLimits.iterations) throw at('feel-refused', expression, tree.topNode);
  return cost;
}

function checkNode(expression: string, node: Node, cost: FeelCost): void {
  const refuse = () => at('feel-refused', expression, node);
  switch (node.name) {
    case 'FunctionDefinition':
      throw refuse();
    case 'InExpression':
      cost.iterations += 1;
      return;
    case 'FilterExpression':
      if (!/^\[\s*-?\d+\s*\]$/.test(expression.slice(node.firstChild?.to ?? node.from, node.to).trim()))
        cost.iterations += 1;
      return;
    case 'IterationContext':
      if (node.getChild('..')) cost.longestRange = Math.max(cost.longestRange, literalSteps(expression, node, refuse));
      return;
    case 'SimplePositiveUnaryTest':
      // `a == 1` reads as "a equals (= 1)": a test where a value belongs.
      if (node.getChild('CompareOp') && !/^(PositiveUnaryTest|FilterExpression)$/.test(node.parent?.name ?? '')) {
        throw at('feel-syntax', expression, node);
      }
      return;
    case 'Interval':
      if (!isMembershipTest(node)) throw refuse();
      return;
    case 'VariableName':
      checkName(expression, node, cost);
  }
}

/** Steps of `1..10`. Both ends must be whole numbers written out: `1..n` is as long as the data likes. */
function literalSteps(expression: string, node: Node, refuse: () => Error): number {
  const written = /^\s*(-?\d{1,9})\s*\.\.\s*(-?\d{1,9})\s*$/.exec(expression.slice(node.from, node.to));
  if (!written) throw refuse();
  const steps = Math.abs(Number(written[1]) - Number(written[2])) + 1;
  if (steps > feelLimits.rangeSteps) throw refuse();
  return steps;
}

/** `x in [1..10]` compares two ends; the same interval anywhere else could be walked through number by number. */
function isMembershipTest(interval: Node): boolean {
  let above = interval.parent;
  while (above && /^(Simple)?PositiveUnaryTests?$/.test(above.name)) above = above.parent;
  return above?.name === 'Comparison';
}

function checkName(expression: string, node: Node, cost: FeelCost): void {
  const name = expression.slice(node.from, node.to);
  const call =
    node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from ? node.parent : null;
  if (call && ambientFunctions.has(name)) throw at('feel-refused', expression, node);
  if (!patternFunctions.has(name)) return;
  cost.usesPatterns = true;
  const pattern = call
    ?.getChild('PositionalParameters')
    ?.getChildren('StringLiteral')
    .find((literal) => isSecond(literal));
  if (!pattern || !isSafePattern(expression.slice(pattern.from + 1, pattern.to - 1))) {
    throw at('feel-refused', expression, node);
  }
}

const isSecond = (parameter: Node): boolean =>
  parameter.prevSibling !== null && parameter.prevSibling.prevSibling === null;

/**
 * A pattern that cannot run away: its time grows with the square of its text at most. Two open repetitions where it begins
 * at the start of the text, one where it may begin anywhere; none of a group, no back-references, few optional parts.
 */
function isSafePattern(pattern: string): boolean {
  const plain = pattern.replace(/\\\\./g, '.').replace(/\[(?:[^\]\\]|\\.)*\]/g, '.');
  if (/\)\s*(?:[*+]|\{)|\\\d|\(\?/.test(plain)) return false;
  const count = (part: RegExp): number => (plain.match(part) ?? []).length;
  if (count(/[?(]/g) > 8) return false;
  return count(/[*+]|\{\d+,\d*\}/g) <= (/^\^(?!.*\|)/s.test(plain) ? 2 : 1);
}

function at(reason: 'feel-syntax' | 'feel-refused', expression: string, node: Node): Error {
  const near = expression.slice(node.from, node.from + 40) || '…';
  return feelError(reason, { position: node.from + 1, near });
}
