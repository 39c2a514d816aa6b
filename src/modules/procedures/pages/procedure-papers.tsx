import { isTrue } from '#platform/feel.ts';
import type { Lang } from '#platform/text.ts';
import { Details } from '#web/components.ts';
import type { Bundle, Case, PaperItem } from '../bundle.ts';
import { conditionWords, limitWords } from '../condition-words.ts';
import { procedureText } from '../procedure-text.ts';

interface BundleProps {
  lang: Lang;
  bundle: Bundle;
}

/** One case: its papers at once. Several: one accordion each, asked in plain words. */
export function PapersByCase({ lang, bundle }: BundleProps) {
  const text = procedureText(lang);
  const [only, ...more] = bundle.cases;
  if (!only) return <p>{text.noPapers}</p>;
  if (more.length === 0) return <PapersOf lang={lang} bundle={bundle} of={only} />;
  return (
    <>
      <p>{text.papersLead}</p>
      <div class="mc-cases">
        {bundle.cases.map((one, index) => (
          <Details key={one.key} summary={one.label[lang]} open={index === 0}>
            {one.hint ? <p class="mc-small">{one.hint[lang]}</p> : null}
            <PapersOf lang={lang} bundle={bundle} of={one} />
          </Details>
        ))}
      </div>
    </>
  );
}

function PapersOf({ lang, bundle, of }: BundleProps & { of: Case }) {
  const text = procedureText(lang);
  const papers = of.papers.flatMap((paper) => inCase(paper, of.key));
  const toSubmit = papers.filter(({ kind }) => kind === 'submit');
  const toPresent = papers.filter(({ kind }) => kind === 'present');
  return (
    <>
      {papers.length === 0 ? <p>{text.noPapers}</p> : null}
      <PaperList title={text.toSubmit} lang={lang} bundle={bundle} papers={toSubmit} />
      <PaperList title={text.toPresent} lang={lang} bundle={bundle} papers={toPresent} />
      {of.limit ? <p>{text.caseTime(limitWords(of.limit, lang))}</p> : null}
    </>
  );
}

/** What depends on the case alone is settled here: left out, or without its condition. */
function inCase(paper: PaperItem, caseKey: string): PaperItem[] {
  const { when, ...always } = paper;
  const names = when?.replace(/"[^"]*"/g, '').match(/\w+/g) ?? [];
  const settled = when !== undefined && names.every((name) => ['case', 'and', 'or', 'in'].includes(name));
  if (!settled) return [paper];
  return isTrue(when, { case: caseKey }) ? [always] : [];
}

function PaperList({ title, lang, bundle, papers }: BundleProps & { title: string; papers: readonly PaperItem[] }) {
  if (papers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="mc-papers">
        {papers.map((paper) => (
          <li key={paper.key} class="mc-paper">
            <span class="mc-paper__name">
              {paper.name[lang]}
              {noteOf(paper, { lang, bundle })}
            </span>
            <span class="mc-paper__count">{paper.kind === 'submit' ? countsOf(paper, lang) : ''}</span>
            {paper.hint ? <span class="mc-paper__hint">{paper.hint[lang]}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** When a paper is needed, if not always. */
function noteOf(paper: PaperItem, { lang, bundle }: BundleProps): string {
  if (paper.when) return `, ${conditionWords(paper.when, bundle, lang)}`;
  return paper.required || paper.kind === 'present' ? '' : ` (${procedureText(lang).optional})`;
}

function countsOf({ originals, copies }: PaperItem, lang: Lang): string {
  const text = procedureText(lang);
  return [originals > 0 ? text.originals(originals) : '', copies > 0 ? text.copies(copies) : '']
    .filter(Boolean)
    .join(', ');
}
