import { createHash } from 'node:crypto';
import { feesToDmn, type Bundle } from '#modules/procedures';
import { readable } from './readable-json.ts';
import { bundleReadme } from './bundle-readme.ts';
import type { DraftContent } from './version-draft.ts';

export const bundleFormat = { name: 'motcua-procedure', version: 1 } as const;

/** Files of a bundle by name, as text any editor reads. The same content always gives the same bytes. */
export type BundleFiles = ReadonlyMap<string, string>;

/**
 * A version as plain files: `manifest.json`, `procedure.json`, `papers.json` (cases and their papers), `form.json`,
 * `fees.dmn`, `process.bpmn`, `golden/*.json`, `README.txt`. With `seal`, the manifest carries every file's SHA-256.
 */
export function bundleFiles({ bundle, processXml, golden }: DraftContent, { seal = true } = {}): BundleFiles {
  const { cases, fees, form, ...procedure } = bundle;
  const content = new Map<string, string>([
    ['README.txt', bundleReadme(bundle)],
    ['procedure.json', readable(procedure)],
    ['papers.json', readable(cases)],
    ['form.json', readable(inPageOrder(form))],
    ['fees.dmn', feesToDmn(fees)],
    ['process.bpmn', processXml],
    ...golden.map((one, place): [string, string] => [`golden/${fileNameOf(one.key, place)}.json`, readable(one)]),
  ]);
  const manifest = {
    format: bundleFormat.name,
    formatVersion: bundleFormat.version,
    code: bundle.code,
    name: bundle.name,
    ...(seal
      ? { files: Object.fromEntries([...content].map(([name, text]) => [name, sha256(text)]).toSorted(byName)) }
      : {}),
  };
  return new Map([['manifest.json', readable(manifest)], ...content]);
}

/** A draft's example may have any key; in a bundle it is a file name. */
const fileNameOf = (key: unknown, place: number): string =>
  typeof key === 'string' && /^[a-z0-9][a-z0-9.-]{0,94}$/.test(key) ? key : `example-${place + 1}`;

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

const byName = ([a]: readonly string[], [b]: readonly string[]): number => ((a ?? '') < (b ?? '') ? -1 : 1);

/** Questions in the order they are asked, so that a reader of the file meets them like a citizen does. */
function inPageOrder(form: Bundle['form']): Bundle['form'] {
  const asked = form.pages.flatMap(({ fields }) => fields);
  const place = (key: string) => (asked.includes(key) ? asked.indexOf(key) : asked.length);
  const properties = Object.entries(form.schema.properties).toSorted(([a], [b]) => place(a) - place(b));
  return { ...form, schema: { ...form.schema, properties: Object.fromEntries(properties) } };
}
