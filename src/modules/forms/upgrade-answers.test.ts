import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnswered } from './answered.ts';
import type { FilingBundle } from './deps.ts';
import type { Answer, Answers, FieldKind, FieldSchema } from './form-definition.ts';
import { upgradeAnswers, type SetAside } from './upgrade-answers.ts';

const words = (vi: string) => ({ vi, en: vi });

const field = (kind: FieldKind, label: string, more: Partial<FieldSchema> = {}, look: object = {}): FieldSchema => ({
  type: kind === 'number' ? 'integer' : kind === 'yes-no' ? 'boolean' : kind === 'table' ? 'array' : 'string',
  ...more,
  field: {
    kind,
    label: words(label),
    ...(more.enum ? { options: Object.fromEntries(more.enum.map((value) => [value, words(`chữ ${value}`)])) } : {}),
    ...look,
  },
});

const bundle = (
  properties: Record<string, FieldSchema>,
  cases: Record<string, string[]> = { one: ['a'] },
): FilingBundle => ({
  code: '1.000001',
  name: words('Thủ tục'),
  everydayName: words('Thủ tục'),
  competent: { kind: 'commune' },
  cases: Object.entries(cases).map(([key, papers]) => ({
    key,
    label: words(`trường hợp ${key}`),
    papers: papers.map((paper) => ({
      key: paper,
      name: words(`giấy ${paper}`),
      kind: 'submit',
      originals: 1,
      copies: 0,
      required: true,
    })),
  })),
  form: {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties,
      required: [],
    },
    pages: [{ key: 'page', title: words('Trang'), fields: Object.keys(properties) }],
  },
});

const draft = (answers: Answers, more: { caseKey?: string | null; papers?: string[]; setAside?: SetAside[] } = {}) => ({
  answers,
  caseKey: 'one',
  papers: [],
  setAside: [],
  ...more,
});

test('the same question keeps its answer, a renamed one takes it along', () => {
  const before = bundle({ name: field('text', 'Họ tên'), job: field('text', 'Nghề'), age: field('number', 'Tuổi') });
  const after = bundle({
    name: field('long-text', 'Họ và tên'),
    work: field('text', 'Công việc', {}, { renamedFrom: 'job' }),
    years: field('number', 'Tuổi'),
  });
  const { answers, moved, setAside, notes } = upgradeAnswers(
    before,
    after,
    draft({ name: 'Lan', job: 'thợ', age: 30 }),
  );
  assert.deepEqual(answers, { name: 'Lan', work: 'thợ', years: 30 });
  assert.deepEqual(moved, { job: 'work', age: 'years' });
  assert.deepEqual(setAside, []);
  assert.ok(notes.some(({ vi }) => vi === 'Câu trả lời cho “Nghề” đã chuyển sang câu “Công việc”.'));
});

test('a choice no longer offered, another kind and a question that is gone are set aside with their words', () => {
  const before = bundle({
    pick: field('choice', 'Chọn', { enum: ['a', 'b'] }),
    born: field('text', 'Ngày sinh'),
    gone: field('yes-no', 'Có không?'),
  });
  const after = bundle({ pick: field('choice', 'Chọn', { enum: ['b', 'c'] }), born: field('date', 'Ngày sinh') });
  const { answers, setAside } = upgradeAnswers(before, after, draft({ pick: 'a', born: 'năm 1950', gone: true }));
  assert.deepEqual(answers, {});
  assert.deepEqual(
    setAside.map(({ label, shown }) => `${label.vi}: ${shown.vi}`),
    ['Chọn: chữ a', 'Ngày sinh: năm 1950', 'Có không?: Có'],
  );
  const back = upgradeAnswers(after, before, draft({}, { setAside }));
  assert.deepEqual([back.answers, back.setAside], [{ pick: 'a', born: 'năm 1950', gone: true }, []]);
});

test('a case that is gone is asked again; files follow their paper by key, then by name', () => {
  const before = bundle({}, { one: ['a', 'b'], two: ['c'] });
  const after = bundle({}, { three: ['a', 'd'] });
  const renamed = after.cases[0]?.papers[1];
  assert.ok(renamed);
  renamed.name = words('giấy b');
  const upgrade = upgradeAnswers(before, after, draft({}, { papers: ['a', 'b', 'c'] }));
  assert.equal(upgrade.caseKey, null);
  assert.deepEqual(upgrade.movedPapers, { b: 'd' });
  const told = upgrade.notes.map(({ vi }) => vi).join('\n');
  assert.match(told, /Trường hợp “trường hợp one” không còn/);
  assert.match(told, /Không cần nộp “giấy c” nữa; tệp bạn đã tải vẫn giữ/);
});

test('whatever the versions, no answer is lost, also over many upgrades', () => {
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const kinds: FieldKind[] = ['text', 'number', 'yes-no', 'choice', 'date', 'table'];
  const randomField = (): FieldSchema => {
    const kind = kinds[random(kinds.length)] ?? 'text';
    const label = `câu ${random(4)}`;
    if (kind === 'choice') return field(kind, label, { enum: ['a', 'b', 'c'].slice(random(3)) });
    if (kind !== 'table') return field(kind, label, {}, random(3) === 0 ? { renamedFrom: `q${random(8)}` } : {});
    const cells = Object.fromEntries(['x', 'y'].slice(random(2)).map((key) => [key, field('text', key)]));
    return field(kind, label, { items: { type: 'object', properties: cells, required: [] } });
  };
  const randomBundle = () =>
    bundle(Object.fromEntries(Array.from({ length: 1 + random(6) }, () => [`q${random(8)}`, randomField()])));
  const answerTo = ({ field: { kind }, enum: values }: FieldSchema): Answer =>
    kind === 'number'
      ? random(100)
      : kind === 'yes-no'
        ? random(2) === 0
        : kind === 'table'
          ? [{ x: `ô ${random(1000)}` }]
          : (values?.[0] ?? `chữ ${random(1000)}`);

  for (let round = 0; round < 400; round += 1) {
    let version = randomBundle();
    let held = draft(
      Object.fromEntries(Object.entries(version.form.schema.properties).map(([key, one]) => [key, answerTo(one)])),
    );
    const all = (one: typeof held) =>
      [...Object.values(one.answers), ...one.setAside.map(({ answer }) => answer)]
        .map((a) => JSON.stringify(a))
        .toSorted();
    const given = all(held);
    for (let step = 0; step < 4; step += 1) {
      const next = randomBundle();
      const { answers, setAside } = upgradeAnswers(version, next, held);
      for (const key of Object.keys(answers)) assert.ok(isAnswered(answers[key]) && key in next.form.schema.properties);
      held = draft(answers, { setAside });
      version = next;
      assert.deepEqual(all(held), given);
    }
  }
});
