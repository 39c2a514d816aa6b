import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { webText } from './text.ts';

/** The anti-forgery token of the session, posted as `csrf`. */
export const CsrfField = ({ token }: { token: string | undefined }) =>
  token ? <input type="hidden" name="csrf" value={token} /> : null;

export interface FormProps {
  lang: Lang;
  action: string;
  csrf: string | undefined;
  children: ComponentChildren;
  id?: string | undefined;
  /** Address that keeps the answers as they are typed (page script `autosave`). */
  autosave?: string | undefined;
}

/**
 * A form that is sent once, however often people press (page script `submit-once`). The browser's own checks
 * are off: the server reports every problem at once, in words.
 */
export function Form({ lang, action, csrf, children, id, autosave }: FormProps) {
  const text = webText(lang);
  const form = (
    <form class="mc-form" method="post" action={action} id={id} data-autosave={autosave} novalidate>
      <CsrfField token={csrf} />
      {children}
    </form>
  );
  const once = <submit-once data-sending={text.sending}>{form}</submit-once>;
  if (!autosave) return once;
  return (
    <auto-save
      data-saving={text.saving}
      data-saved={text.saved}
      data-failed={text.notSaved}
      data-restored={text.restored}
    >
      {once}
      <p class="mc-autosave" role="status" aria-live="polite" />
    </auto-save>
  );
}

/**
 * A form with files (page script `upload-progress`); works as a plain multipart form without it. The token is the first
 * part of the body, so the server knows it before the files; the script also sends it as `x-csrf-token`.
 */
export function UploadForm({ lang, action, csrf, children, id }: Omit<FormProps, 'autosave'>) {
  const text = webText(lang);
  return (
    <upload-progress
      data-uploading={text.uploading}
      data-left={text.secondsLeft}
      data-failed={text.uploadFailed}
      data-retry={text.retry}
    >
      <form class="mc-form" method="post" action={action} id={id} enctype="multipart/form-data" novalidate>
        <CsrfField token={csrf} />
        {children}
      </form>
    </upload-progress>
  );
}
