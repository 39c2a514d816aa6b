import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const kept = new Map<string, { __html: string }>();

/**
 * The inside of an element that is the same on every page, drawn once. Keys are few and made by us, never from what people
 * send: nothing is dropped.
 */
export function keptHtml(key: string, draw: () => VNode): { __html: string } {
  const known = kept.get(key);
  if (known) return known;
  const drawn = { __html: renderToString(draw()) };
  kept.set(key, drawn);
  return drawn;
}
