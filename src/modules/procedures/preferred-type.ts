/** The two shapes an address answers in. */
export type AnswerType = 'html' | 'json';

/**
 * What an `Accept` header prefers (RFC 9110 §12.5.1): JSON where it is wanted more than a page, or as much but by its own
 * name. For each the more exact range counts; browsers, and whoever asks for anything, get the page.
 */
export function preferredType(accept: string | undefined): AnswerType {
  const ranges = (accept ?? '*/*').split(',').map(readRange);
  const [json, html] = [wishFor('application/json', ranges), wishFor('text/html', ranges)];
  return json.quality > html.quality || (json.quality === html.quality && json.exactness > html.exactness)
    ? 'json'
    : 'html';
}

interface Range {
  type: string;
  quality: number;
}

function readRange(range: string): Range {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { type, quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0 };
}

function wishFor(type: string, ranges: readonly Range[]): { quality: number; exactness: number } {
  for (const [missing, wanted] of [type, `${type.split('/')[0]}/*`, '*/*'].entries()) {
    const found = ranges.find((range) => range.type === wanted);
    if (found) return { quality: found.quality, exactness: found.quality > 0 ? 3 - missing : 0 };
  }
  return { quality: 0, exactness: 0 };
}
