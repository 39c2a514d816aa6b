import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencies } from '../../sample/index.ts';
import { checkVersion, versionProblems } from '../../src/modules/procedures/check-version.ts';
import { mutantsOf } from '../../src/modules/procedures/mutants.samples.ts';
import { isToldApart } from '../../src/modules/procedures/told-apart.samples.ts';
import { nationalRecords } from '../../src/modules/provisioning/records.samples.ts';
import { serviceOf } from '../../src/modules/provisioning/service.ts';

const directory = agencies.filter(({ validTo }) => validTo === null);
const records = nationalRecords();
const absent = records.length === 0 ? { skip: 'THE CATALOGUE IS NOT BESIDE THE PROJECT: nothing was checked' } : {};

test(
  'breaking any rule, paper, fee or limit of a service made from a national record makes a golden dossier fail',
  absent,
  async (t) => {
    const some = records.filter((_, place) => place % 330 === 7);
    const survivors: string[] = [];
    let total = 0;
    let equivalent = 0;
    for (const record of some) {
      const { bundle, processXml } = serviceOf(record, directory);
      const golden = await checkVersion({ bundle, processXml });
      for (const mutant of mutantsOf(bundle, processXml)) {
        total += 1;
        if ((await versionProblems({ ...mutant, golden })).length > 0) continue;
        if (await isToldApart(bundle, mutant, processXml)) survivors.push(`${bundle.code} ${mutant.what}`);
        else equivalent += 1;
      }
    }
    t.diagnostic(`golden dossiers noticed ${total - equivalent - survivors.length} of ${total - equivalent} mutants`);
    t.diagnostic(`${equivalent} more say the same in other words: no dossier of 600 comes out otherwise`);
    assert.deepEqual(survivors, []);
  },
);
