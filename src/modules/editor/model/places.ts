import type { FormDefinition } from '#modules/forms';
import { pageOf } from './form-edits.ts';
import type { Section } from './start.ts';

/** Where in the editor something is mended. */
export interface Place {
  section: Section;
  page?: string | undefined;
  question?: string | undefined;
}

const sectionOfPart: Record<string, Section> = {
  form: 'form',
  cases: 'papers',
  fees: 'fees',
  unsettledFees: 'fees',
  process: 'process',
  processXml: 'process',
  golden: 'examples',
};

/** Reads a JSON pointer of a problem (`/bundle/form/schema/properties/childName`, `/golden/2`) as a place. */
export function placeOf(form: FormDefinition, pointer: string): Place {
  const parts = pointer
    .split('/')
    .filter(Boolean)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [first = '', ...rest] = parts[0] === 'bundle' ? parts.slice(1) : parts;
  const section = sectionOfPart[first] ?? 'overview';
  if (section !== 'form') return { section };
  const question = rest.find((part) => form.schema.properties[part] !== undefined);
  if (question) return { section, question, page: pageOf(form, question)?.key };
  const after = rest[rest.indexOf('pages') + 1];
  const page = form.pages.find(({ key }, at) => rest.includes('pages') && (key === after || String(at) === after));
  return { section, page: page?.key };
}
