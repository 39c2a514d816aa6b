import type { Lang } from '#platform/text.ts';
import { ButtonGroup, ButtonLink } from '#web/components.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import type { EditorStart } from '../model/start.ts';

interface EditorPageProps {
  lang: Lang;
  start: EditorStart;
  script: string;
  style: string;
}

/** The frame the application fills; without page scripts the bundle can still be edited in any text editor. */
export function EditorPage({ lang, start, script, style }: EditorPageProps) {
  const words = text(lang);
  return (
    <>
      <link rel="stylesheet" href={style} />
      <div id="editor">
        <noscript>
          <h1>{words.noScript}</h1>
          <p class="mc-lead">{words.noScriptBody}</p>
          <ButtonGroup>
            <ButtonLink href={paths.bundle(start.draftId)} icon="download">
              {words.download}
            </ButtonLink>
            <ButtonLink href={paths.procedures()} kind="second">
              {words.back}
            </ButtonLink>
          </ButtonGroup>
        </noscript>
      </div>
      {/* Data, not a script: it is never run, and no "<" in it can end it. */}
      <script
        type="application/json"
        id="editor-start"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(start).replaceAll('<', '\\u003c') }}
      />
      <script type="module" src={script} />
    </>
  );
}
