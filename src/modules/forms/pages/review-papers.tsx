import { SummaryList, type SummaryRow } from '#web/components.ts';
import type { PaperAsked } from '../deps.ts';
import { alternativesTo } from '../papers.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { PaperGuidance } from './paper-page.tsx';
import type { ReviewPageProps } from './review-page.tsx';

/** The papers of the case: what has come, what would do instead, what is only shown at the counter. */
export function ReviewedPapers(props: ReviewPageProps) {
  const { lang, way, draftId, bundle, caseKey } = props;
  const words = text(lang);
  const guidance = bundle.cases.find(({ key }) => key === caseKey)?.guidance ?? [];
  if (way.papers.length + way.present.length + guidance.length === 0) return null;
  const row = (paper: PaperAsked): SummaryRow => ({
    key: paper.name[lang],
    value: <Files {...props} paper={paper} />,
    change: paths.paper(draftId, paper.key),
  });
  const shown = way.present.map((paper): SummaryRow => ({ key: paper.name[lang], value: words.papers.present }));
  return (
    <section>
      <h2>{words.review.papers}</h2>
      <SummaryList lang={lang} rows={[...way.papers.map(row), ...shown]} />
      <PaperGuidance lang={lang} guidance={guidance} />
    </section>
  );
}

function Files({ lang, draftId, papers, paper, way, atCounter }: ReviewPageProps & { paper: PaperAsked }) {
  const words = text(lang).papers;
  const files = papers.filter(({ itemKey }) => itemKey === paper.key);
  const others = alternativesTo(paper, way.papers);
  const instead = others.find(({ key }) => papers.some(({ itemKey }) => itemKey === key));
  if (files.length === 0) {
    if (instead) return <>{words.anyOfHas(instead.name[lang])}</>;
    const says = paper.required && !atCounter ? words.missing : words.none;
    return <>{[says, ...others.map(({ name }) => words.or(name[lang]))].join(' · ')}</>;
  }
  return (
    <>
      {files.map(({ file }) => (
        <p key={file.id}>
          <a href={paths.paperFile(draftId, paper.key, file.id)}>{file.name}</a>
        </p>
      ))}
    </>
  );
}
