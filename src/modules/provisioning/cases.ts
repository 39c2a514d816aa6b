import type { Case } from '#modules/procedures';
import { kindOf, labelsOf, placeOf, plainTitle, type GroupKind } from './case-titles.ts';
import { asFiled, keyed, readPapers, requestFirst, type Draft, type Read } from './papers.ts';
import type { NationalRecord, RecordCase } from './record.ts';
import { cleanLine, keyOf, named, shorten, t, uniqueKeys } from './wording.ts';

interface Group extends RecordCase {
  kind: GroupKind;
}

/** Something a person chooses by: its whole title and what is asked for then. */
interface Choice {
  title: string;
  read: Read;
}

const onlyCase = t('Hồ sơ chung', 'The usual papers');
const otherCase = t('Không thuộc các trường hợp trên', 'None of these');

/**
 * The cases a person chooses from, at least one. Groups that are parts of one package, notes, "to submit" and "to
 * present", papers for acting under an authorisation or for one way of filing are no choices: they stand in every case.
 */
export function casesOf(record: Pick<NationalRecord, 'cases' | 'name'>): Case[] {
  const groups = inOrder(record.cases.map((one): Group => ({ ...one, kind: kindOf(one.title, record.name) })));
  const common = readCommon(groups);
  const choices = choicesOf(groups);
  if (choices.length === 0) return [caseOf('only', onlyCase, undefined, common)];
  // One group beside a package: chosen by those it fits, the package stands for everybody else.
  const complete = choices.every(({ read }) => asksForRequest(read)) && asksForRequest(common);
  const titles = labelsOf(choices.map(({ title }) => title));
  const unique = uniqueKeys();
  const cases = choices.map(({ title, read }, index) => {
    const label = titles[index] ?? title;
    return caseOf(unique(keyOf(label, 'case')), named(label), title, complete ? read : together(common, read));
  });
  const everybodyElse = common.papers.some(({ kind }) => kind === 'submit') && (complete || choices.length === 1);
  const [only] = cases;
  if (!everybodyElse && cases.length === 1 && only)
    return [{ ...only, key: 'only', label: onlyCase, ...titleAsHint(only) }];
  return everybodyElse ? [...cases, caseOf(unique('other'), otherCase, undefined, common)] : cases;
}

/** With nothing to choose the title is only said. */
const titleAsHint = ({ label, hint }: Case): Pick<Case, 'hint'> => ({ hint: hint ?? label });

/** In the order the record numbered them; unnumbered groups stay where they are. */
function inOrder(groups: Group[]): Group[] {
  const places = groups.map(({ title }) => placeOf(title));
  const numbered = places.filter((place) => place !== undefined);
  if (numbered.length < groups.filter(({ kind }) => kind === 'case' || kind === 'one-of').length) return groups;
  return groups.toSorted((a, b) => (placeOf(a.title) ?? 1e6) - (placeOf(b.title) ?? 1e6));
}

function readCommon(groups: readonly Group[]): Read {
  const oneOf = groups.filter(({ kind }) => kind === 'one-of');
  const parts = groups.map((group): Read => {
    if (group.kind === 'package' || group.kind === 'submit' || group.kind === 'present')
      return readPapers(group.items, {
        kind: group.kind === 'present' ? 'present' : 'submit',
        about: partName(group),
        optional: /tùy|tuỳ|nếu thuộc/iu.test(group.title ?? ''),
      });
    if (group.kind === 'one-of' && oneOf.length === 1)
      return readPapers(group.items, {
        kind: 'submit',
        anyOf: keyOf(group.title ?? '', 'one'),
        about: partName(group),
      });
    return special(group);
  });
  return parts.reduce(together, { papers: [], guidance: [] });
}

/** Groups that come with any case: notes, a way of filing, acting for somebody. */
function special(group: Group): Read {
  const title = cleanLine(group.title ?? '');
  const says = [title, ...group.items.map(({ name }) => cleanLine(name))].filter((line) => line.length > 8);
  switch (group.kind) {
    case 'note':
      return { papers: [], guidance: says.slice(title.length > 8 ? 1 : 0).map((line) => shorten(line, 500)) };
    case 'authorisation':
      return { papers: [authorisation], guidance: [] };
    case 'online':
      return readPapers(group.items, { kind: 'submit', when: 'channel = "online"', optional: true });
    case 'on-paper':
      return readPapers(group.items, { kind: 'submit', when: 'channel != "online"', optional: true });
    case 'aside':
      return { papers: [], guidance: [shorten(says.join(': '), 500)] };
    default:
      return { papers: [], guidance: [] };
  }
}

const authorisation: Draft = {
  name: 'Văn bản ủy quyền',
  kind: 'submit',
  originals: 1,
  copies: 0,
  required: true,
  when: 'actsForAnother = true',
  hint: t(
    'Chỉ cần khi bạn nộp thay người khác; kèm giấy giới thiệu nếu là tổ chức.',
    'Only when you file for somebody else; with a letter of introduction from an organisation.',
  ),
};

function choicesOf(groups: readonly Group[]): Choice[] {
  const oneOf = groups.filter(({ kind }) => kind === 'one-of').length > 1;
  const choices = new Map<string, Read>();
  for (const { kind, title = '', items } of groups) {
    if (kind !== 'case' && !(kind === 'one-of' && oneOf)) continue;
    const read = readPapers(items, { kind: 'submit', ...(kind === 'one-of' ? { anyOf: keyOf(title, 'one') } : {}) });
    const plain = plainTitle(title);
    const before = choices.get(plain);
    choices.set(plain, before ? together(before, read) : read);
  }
  return [...choices].map(([title, read]) => ({ title, read }));
}

/** "Hồ sơ của người nhận con nuôi" says whose papers these are; "Thành phần hồ sơ" says nothing. */
function partName({ kind, title }: Group): string | undefined {
  const line = cleanLine(title ?? '');
  const plain = plainTitle(line);
  const says =
    kind !== 'present' && kind !== 'submit' && /^(?:hồ sơ (?:của|do|năng|rút)|giấy tờ chứng minh|nhóm|tùy|tuỳ|ngoài)/iu;
  return says && says.test(line) ? shorten(plain, 160) : undefined;
}

/** A group with its own application is a whole dossier, not an addition to one. */
const asksForRequest = ({ papers }: Read): boolean =>
  papers.some(({ name }) =>
    /^(?:bản chính )?(?:đơn|tờ khai|giấy đề nghị|văn bản đề nghị|công văn đề nghị|phiếu (?:đề nghị|yêu cầu)|tờ trình|giấy đăng ký|thông báo)/iu.test(
      name,
    ),
  );

const together = (a: Read, b: Read): Read => ({
  papers: [...a.papers, ...b.papers],
  guidance: [...new Set([...a.guidance, ...b.guidance])],
});

const mostGuidance = 12;

function caseOf(key: string, label: Case['label'], title: string | undefined, { papers, guidance }: Read): Case {
  const hint = title === undefined || label.vi === title ? undefined : named(shorten(title, 900));
  return {
    key,
    label,
    ...(hint === undefined ? {} : { hint }),
    papers: keyed(requestFirst(asFiled(papers))),
    ...(guidance.length === 0 ? {} : { guidance: guidance.slice(0, mostGuidance).map(named) }),
  };
}
