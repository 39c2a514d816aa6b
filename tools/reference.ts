// Writes docs/reference from the code: npm run reference. The gate in test/gates compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { referencePages } from './reference/pages.ts';

const folder = resolve(import.meta.dirname, '../docs/reference');
for (const [name, content] of await referencePages()) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
