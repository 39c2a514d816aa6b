import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readBundleDirectory } from '#modules/authoring';
import type { Bundle } from '#modules/procedures';

const folder = resolve(import.meta.dirname, '../bundles');
const codes = (await readdir(folder)).filter((name) => /^\d\.\d{6}$/.test(name)).toSorted();

/** The versions that come with the installation, by code: content, process and example dossiers of each folder in `bundles/`. */
export const services = await Promise.all(codes.map((code) => readBundleDirectory(join(folder, code))));

/** What each of them says; `sample/README.md` says where the facts come from. */
export const procedures: readonly Bundle[] = services.map(({ bundle }) => bundle);
