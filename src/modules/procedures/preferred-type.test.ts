import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferredType } from './preferred-type.ts';

test('JSON is answered to who wants it more than a page, and to nobody else', () => {
  const cases: [accept: string | undefined, type: string][] = [
    [undefined, 'html'],
    ['*/*', 'html'],
    ['application/json', 'json'],
    ['application/json, text/plain, */*', 'json'],
    ['application/json, text/html;q=0.9', 'json'],
    ['application/json;q=0.5, text/html', 'html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['application/json, */*;q=0.1', 'json'],
    ['Application/JSON ; q=1, text/*;q=0.3', 'json'],
    ['application/*', 'json'],
    ['application/json, text/html', 'html'],
    ['application/json;q=0', 'html'],
    ['image/png', 'html'],
  ];
  for (const [accept, type] of cases) assert.equal(preferredType(accept), type, accept);
});
