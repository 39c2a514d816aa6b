import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardProcess } from '#modules/processes';
import { procedures } from '../../../sample/index.ts';
import type { Bundle } from './bundle.ts';
import { diffVersions } from './diff-versions.ts';
import { mutantsOf } from './mutants.samples.ts';

const processXml = standardProcess({ limit: { n: 5, unit: 'working_day' } });
const birth = procedures.find(({ code }) => code === '1.001193');
assert.ok(birth);

test('two versions are told apart in plain words, part by part', async () => {
  const [first, ...others] = birth.cases;
  const [fee] = birth.fees;
  assert.ok(first && fee);
  const after: Bundle = {
    ...birth,
    summary: { vi: 'Ghi việc sinh vào sổ.', en: 'Enters the birth.' },
    cases: [{ ...first, papers: first.papers.slice(1) }, ...others],
    fees: [{ ...fee, amountDong: 10_000 }],
    channels: birth.channels.map((one) => ({ ...one, limit: { n: 3, unit: 'working_day' } })),
  };
  const quicker = standardProcess({ limit: { n: 3, unit: 'working_day' } });
  const changes = await diffVersions({ bundle: birth, processXml }, { bundle: after, processXml: quicker });
  const told = changes.map(
    ({ part, name, before, after: is }) => `${part} ${name.vi}: ${before?.vi ?? '–'} → ${is?.vi ?? '–'}`,
  );
  assert.ok(told.includes('text Tóm tắt: ' + birth.summary.vi + ' → Ghi việc sinh vào sổ.'));
  assert.ok(
    told.some((line) =>
      /^papers Trẻ sinh ở cơ sở y tế: Giấy chứng sinh: nộp; 1 bản chính, 0 bản sao; bắt buộc.* → –$/.test(line),
    ),
  );
  assert.ok(told.some((line) => /^fees .*: 8\.000 ₫; .* → 10\.000 ₫; /.test(line)));
  assert.ok(told.includes('limits Nộp trực tuyến: 1 ngày làm việc → 3 ngày làm việc'));
  assert.ok(
    told.some((line) => line.startsWith('process Thụ lý hồ sơ: chuyên viên; nơi giải quyết; 3 ngày làm việc → ')),
  );
});

test('a version equals itself, and no broken rule goes unseen beside the right one', async () => {
  assert.deepEqual(
    await diffVersions({ bundle: birth, processXml }, { bundle: structuredClone(birth), processXml }),
    [],
  );
  const unseen: string[] = [];
  for (const { what, bundle } of mutantsOf(birth, processXml)) {
    const changes = await diffVersions({ bundle: birth, processXml }, { bundle, processXml });
    if (changes.length === 0) unseen.push(what);
  }
  assert.deepEqual(unseen, []);
});
