import type { Bilingual } from '#platform/text.ts';
import type { Bundle } from './bundle.ts';
import { compiledProcess } from '#modules/processes';
import { describeVersion, versionParts, type Said, type VersionPart } from './describe-version.ts';

/** One thing that is said otherwise; `before` is absent for what is new, `after` for what is gone. */
export interface VersionChange {
  part: VersionPart;
  name: Bilingual;
  before?: Bilingual | undefined;
  after?: Bilingual | undefined;
}

/** The two sides of a comparison. */
export interface Comparable {
  bundle: Bundle;
  processXml: string;
}

/** What two versions say differently, in plain words, part by part. Throws `processes.*` for a process that cannot be read. */
export async function diffVersions(before: Comparable, after: Comparable): Promise<VersionChange[]> {
  const [was, is] = await Promise.all([described(before), described(after)]);
  return versionParts.flatMap((part) => changesOf(part, was[part], is[part]));
}

const described = async ({ bundle, processXml }: Comparable) =>
  describeVersion(bundle, await compiledProcess(processXml));

function changesOf(part: VersionPart, was: readonly Said[], is: readonly Said[]): VersionChange[] {
  const before = new Map(was.map((one) => [one.key, one]));
  const after = new Map(is.map((one) => [one.key, one]));
  const gone = was
    .filter(({ key }) => !after.has(key))
    .map(({ name, words }): VersionChange => ({ part, name, before: words }));
  const others = is.flatMap(({ key, name, words }): VersionChange[] => {
    const old = before.get(key);
    if (!old) return [{ part, name, after: words }];
    return isSame(old.words, words) ? [] : [{ part, name, before: old.words, after: words }];
  });
  return [...gone, ...others];
}

const isSame = (a: Bilingual, b: Bilingual): boolean => a.vi === b.vi && a.en === b.en;
