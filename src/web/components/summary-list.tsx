import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { webText } from './text.ts';

export interface SummaryRow {
  key: string;
  value: ComponentChildren;
  /** Where this answer is changed; the link says "Sửa" and, unseen, what. */
  change?: string | undefined;
}

/** Answers or facts, one a row. */
export function SummaryList({
  lang,
  rows,
  dense,
}: {
  lang: Lang;
  rows: readonly SummaryRow[];
  dense?: boolean | undefined;
}) {
  const plain = rows.every((row) => !row.change);
  return (
    <dl class={`mc-summary${plain ? ' mc-summary--plain' : ''}${dense ? ' mc-summary--dense' : ''}`}>
      {rows.map((row) => (
        <div class="mc-summary__row" key={row.key}>
          <dt class="mc-summary__key">{row.key}</dt>
          <dd class="mc-summary__value">{row.value}</dd>
          {row.change ? (
            <dd class="mc-summary__change">
              <a href={row.change}>
                {webText(lang).change}
                <span class="mc-hidden"> {row.key}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
