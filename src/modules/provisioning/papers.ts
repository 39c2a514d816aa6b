import type { PaperItem } from '#modules/procedures';
import type { Bilingual } from '#platform/text.ts';
import { capitalised, cleanLine, closed, keyOf, named, shorten, splitTemplate, t, uniqueKeys } from './wording.ts';
import type { RecordItem } from './record.ts';

/** Papers of a group as they will be asked for, without keys, and what is only said beside them. */
export interface Read {
  papers: Draft[];
  guidance: string[];
}

/** A paper whose key is given once its whole case is known. */
export interface Draft extends Omit<PaperItem, 'key' | 'name'> {
  name: string;
}

export interface Reading {
  /** "To present" groups: seen at the counter only. */
  kind: PaperItem['kind'];
  /** FEEL that must hold for the group's papers. */
  when?: string | undefined;
  optional?: boolean | undefined;
  /** The group says that one of its papers is enough. */
  anyOf?: string | undefined;
  /** What the group's title says of its papers. */
  about?: string | undefined;
}

/** Reads a group of the record's lines: 0/0 lines are guidance, never a slot; broken pieces join the line before. */
export function readPapers(items: readonly RecordItem[], reading: Reading): Read {
  const read: Read = { papers: [], guidance: [] };
  for (const item of items.flatMap(apart)) readItem(item, reading, read);
  if (read.papers.length < 2) for (const paper of read.papers) delete paper.anyOf;
  return read;
}

const longestName = 170;

const wholeDossier = /^(?:(?:thành phần )?hồ sơ(?: bản giấy| giấy)?(?: (?:bao )?gồm(?: có)?)?)\s*:\s*(?=.*;)/iu;

/** "Hồ sơ bản giấy: thuyết minh; dự thảo; bản vẽ" is three papers. */
function apart(item: RecordItem): RecordItem[] {
  const line = cleanLine(item.name);
  const parts = line.replace(wholeDossier, '').split(/;\s*/u);
  const isList = wholeDossier.test(line) && parts.length <= 10 && parts.every((part) => part.length < 250);
  return isList ? parts.map((name) => ({ ...item, name: capitalised(name), hasTemplateFile: false })) : [item];
}

/** Left over where the export lost the words: a code, a heading, an answer. */
const saysNothing = /^(?:không(?: có)?|nộp|\p{Lu}\d{2}-KQ|TAD|thành phần hồ sơ)$/iu;

/** "Số lượng hồ sơ: 01 (một) bộ": a number of sets, not a paper. */
const saysOnlyHowMany = /^(?:số lượng(?: hồ sơ)?|số bộ)[\s:]*\d/iu;
const longestGuidance = 500;

function readItem(item: RecordItem, reading: Reading, read: Read): void {
  const { name: written, template } = item.hasTemplateFile ? splitTemplate(item.name) : { name: item.name };
  const counts = countsOf(item);
  const line = cleanLine(counts.year === undefined ? written : `${written}${counts.year}`);
  if (line.length < 3 || saysOnlyHowMany.test(line) || saysNothing.test(line)) return;
  if (isContinuation(line)) return joinToLast(line, item, read);
  const full = capitalised(line);
  if (item.kind === 'note' || /^(?:lưu ý|ghi chú)/iu.test(line) || counts.originals + counts.copies === 0) {
    read.guidance.push(shorten(full, longestGuidance));
    return;
  }
  const name = capitalised(closed(line.replace(/^(?:hoặc\s+|kèm theo\s+)?(?:01\s+(?:\(?một\)?\s+)?(?=\p{L}))?/iu, '')));
  const anyOf = (/^hoặc\s/iu.test(line) ? joinAsAlternative(read) : undefined) ?? reading.anyOf;
  read.papers.push({
    name: shorten(name, longestName),
    kind: presented(line, reading) ? 'present' : 'submit',
    originals: counts.originals,
    copies: counts.copies,
    required: reading.optional !== true && !presented(line, reading) && !mayBeLeftOut(line),
    ...hintOf(name, reading.about),
    ...(reading.when === undefined ? {} : { when: reading.when }),
    ...(anyOf === undefined ? {} : { anyOf }),
    ...(template === undefined ? {} : { template: shorten(template, 120) }),
  });
}

const presented = (line: string, { kind }: Reading): boolean =>
  kind === 'present' || /^xuất trình(?! hoặc (?:nộp|gửi))/iu.test(line);

/** Words that make a paper one that not everybody has; then nobody is stopped for the lack of it. */
const mayBeLeftOut = (line: string): boolean =>
  /nếu có|nếu cần|khi cần|nếu thuộc|nếu thay đổi|trong trường hợp|trường hợp|đối với (?!đơn)|(?:^|[\s(])trừ |khi có yêu cầu|tùy|tuỳ|giấy tờ khác|tài liệu khác|hoặc giấy tờ .* khác$/iu.test(
    line,
  );

/** The export breaks lines at the words "bản chính" and "bản sao": what follows them is no paper of its own. */
const isContinuation = (line: string): boolean =>
  /^(?:hoặc$|hoặc bản (?:có|chụp|fax)|có chứng thực|có xác nhận|kèm (?:theo )?bản|công chứng\)|từ sổ gốc|phải được kê khai|và |để đối chiếu|điện tử có|định về|không phải nộp)/u.test(
    line,
  ) || /^(?:[)\].,;]|\((?:trường hợp|đối với|trừ|áp dụng|nếu))/u.test(line);

function joinToLast(line: string, item: RecordItem, read: Read): void {
  const last = read.papers.at(-1);
  if (!last || line.length > 300 || item.name.includes('Bước')) return;
  if (/chứng thực|đối chiếu/u.test(line)) {
    last.hint ??= t(
      'Nhận bản chính, bản sao có chứng thực, hoặc bản sao kèm bản chính để đối chiếu.',
      'The original, a certified copy, or a copy shown with its original.',
    );
  }
}

/** "hoặc …": the line before is enough instead. */
function joinAsAlternative(read: Read): string | undefined {
  const last = read.papers.at(-1);
  if (!last) return undefined;
  last.anyOf ??= keyOf(last.name, 'one');
  return last.anyOf;
}

/** What the group says of its papers, and the rest of a name too long to be read as one. */
function hintOf(full: string, about: string | undefined): { hint?: Bilingual } {
  const kept = shorten(full, longestName).length - 1;
  const rest = full.length > longestName ? `…${shorten(full.slice(kept).replace(/^[,;.\s]+/u, ' '), 700)}` : undefined;
  const said = [about, rest].filter((part) => part !== undefined);
  return said.length === 0 ? {} : { hint: named(said.join(': ')) };
}

interface Counts {
  originals: number;
  copies: number;
  /** A date's year that the export glued to the count: "…15/06/" and 20201 are 2020 and one original. */
  year?: string;
}

function countsOf({ name, originals, copies }: RecordItem): Counts {
  const glued = /^((?:19|20)\d{2})(\d)$/u.exec(String(originals));
  if (glued?.[1] && glued[2]) {
    return { originals: Number(glued[2]), copies: sane(copies), ...(/[/\s]$/u.test(name) ? { year: glued[1] } : {}) };
  }
  return { originals: sane(originals), copies: sane(copies) };
}

/** More than twenty of one paper is a number of something else; its last digit is the count. */
const sane = (count: number): number => (count <= 20 ? count : count % 10);

/** Filled in on the page itself: the interactive form is the page, and the paper form is for the counter and the post. */
export function asFiled(drafts: readonly Draft[]): Draft[] {
  const rest = drafts.filter(({ name }) => !/^(?:mẫu|biểu mẫu|tờ khai)[^;]{0,60}điện tử tương tác/iu.test(name));
  if (rest.length === drafts.length) return rest;
  return rest.map((draft) => (/^tờ khai/iu.test(draft.name) ? { ...draft, when: 'channel != "online"' } : draft));
}

/** The request itself comes first: it is what everybody looks for. Alternatives stay side by side. */
export function requestFirst(drafts: readonly Draft[]): Draft[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const last = groups.at(-1);
    if (last && draft.anyOf !== undefined && last[0]?.anyOf === draft.anyOf) last.push(draft);
    else groups.push([draft]);
  }
  const isFirst = (group: readonly Draft[]): boolean =>
    group.some(({ name, kind }) => kind === 'submit' && request.test(name));
  return [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))].flat();
}

const request =
  /^(?:(?:bản chính|\d{1,2}|bộ)\s+)*(?:đơn(?! vị|giá| giá)|tờ khai|(?:văn bản|giấy|công văn|phiếu) (?:đề nghị|yêu cầu|đăng ký|xin)|phiếu khai|giấy đăng ký)\s/iu;

/** Keys for a case's papers, the same paper once. */
export function keyed(drafts: readonly Draft[]): PaperItem[] {
  const unique = uniqueKeys();
  const seen = new Set<string>();
  return drafts.flatMap(({ name, ...rest }) => {
    const same = `${rest.kind} ${name.toLocaleLowerCase('vi')}`;
    if (seen.has(same)) return [];
    seen.add(same);
    return [{ key: unique(keyOf(name, 'paper')), name: named(name), ...rest }];
  });
}
