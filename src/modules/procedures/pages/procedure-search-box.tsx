import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { SearchBox } from '#web/components.ts';
import { guideText } from '../guide-text.ts';

export interface ProcedureSearchBoxProps {
  lang: Lang;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  big?: boolean | undefined;
  children?: ComponentChildren;
}

/** Where people say what they need; with the script `suggest-box` it suggests while they type. */
export function ProcedureSearchBox({ children, ...props }: ProcedureSearchBoxProps) {
  const words = guideText(props.lang);
  return (
    <suggest-box data-label={words.suggestions} data-count={words.suggestionCount('#')}>
      <SearchBox {...props} action="/procedures">
        {children}
      </SearchBox>
    </suggest-box>
  );
}
