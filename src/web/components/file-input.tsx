import { describedBy, Field, fieldId, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { webText } from './text.ts';
import type { Lang } from '#platform/text.ts';

export interface FileInputProps extends FieldProps {
  /** As in HTML: `.pdf,image/jpeg,image/png`. The server checks the content anyway. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
}

/** Chooses files. Put its form inside `<UploadForm>` to show progress and survive a broken network. */
export const FileInput = (props: FileInputProps) => (
  <Field {...props}>
    <input
      class="mc-file"
      id={fieldId(props.name)}
      name={props.name}
      type="file"
      accept={props.accept}
      multiple={props.multiple}
      {...describedBy(props)}
    />
  </Field>
);

export interface UploadedFile {
  id: string;
  name: string;
  /** "PDF, 1,2 MB" */
  says: string;
  href?: string | undefined;
}

/** Files already with us; `remove` is the name of the button that posts the file's id. */
export function UploadedFiles(props: { lang: Lang; files: readonly UploadedFile[]; remove?: string | undefined }) {
  return (
    <ul class="mc-files">
      {props.files.map((file) => (
        <li class="mc-files__item" key={file.id}>
          <Icon name="paperclip" />
          <span class="mc-files__name">
            {file.href ? <a href={file.href}>{file.name}</a> : file.name}
            <span class="mc-files__says">{file.says}</span>
          </span>
          {props.remove ? (
            <button class="mc-link-button" type="submit" name={props.remove} value={file.id}>
              {webText(props.lang).remove}
              <span class="mc-hidden"> {file.name}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
