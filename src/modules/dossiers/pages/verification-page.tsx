import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { Button, CsrfField, ErrorSummary, FileInput, problemAt, TextInput, UploadForm } from '#web/components.ts';
import { paths } from '../paths.ts';
import { publicText } from '../public-text.ts';

export interface VerificationPageProps {
  lang: Lang;
  csrf: string;
  code: string;
  maxMb: number;
  problems: readonly Problem[];
}

/** Is this paper real? By the code printed on it, or by the file itself. */
export function VerificationPage({ lang, csrf, code, maxMb, problems }: VerificationPageProps) {
  const words = publicText(lang).verification;
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <h2>{words.byCode}</h2>
      <form class="mc-form" method="post" action={`${paths.verification()}/code`} novalidate>
        <CsrfField token={csrf} />
        <TextInput
          lang={lang}
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          error={problemAt(problems, 'code', lang)}
          autocomplete="off"
          maxlength={60}
        />
        <Button icon="search">{words.submitCode}</Button>
      </form>
      <h2>{words.byFile}</h2>
      <FileForm lang={lang} csrf={csrf} maxMb={maxMb} problems={problems} />
    </>
  );
}

/** Also under a document found by its code: the file in hand may differ from it. */
export function FileForm({
  lang,
  csrf,
  maxMb,
  problems,
}: Pick<VerificationPageProps, 'lang' | 'csrf' | 'maxMb' | 'problems'>) {
  const words = publicText(lang).verification;
  return (
    <UploadForm lang={lang} action={paths.verification()} csrf={csrf}>
      <FileInput
        lang={lang}
        name="file"
        label={words.file}
        hint={words.fileHint(maxMb)}
        accept=".pdf,application/pdf"
        error={problemAt(problems, 'file', lang)}
      />
      <Button kind="second" icon="shield-check">
        {words.submitFile}
      </Button>
    </UploadForm>
  );
}
