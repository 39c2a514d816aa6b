import type { ComponentChildren } from 'preact';

export interface Column {
  head: string;
  /** Figures stand right, in equal widths. */
  numeric?: boolean | undefined;
  /** The head is for screen readers and cards only (a column of buttons). */
  quiet?: boolean | undefined;
}

export interface TableProps {
  caption: string;
  columns: readonly Column[];
  /** One list of cells a row; the first cell names the row. */
  rows: readonly (readonly ComponentChildren[])[];
  captionHidden?: boolean | undefined;
  dense?: boolean | undefined;
}

/** A table that becomes cards on a narrow screen. Browsers keep it a table for screen readers there too. */
export const Table = ({ caption, columns, rows, captionHidden, dense }: TableProps) => (
  <table class={dense ? 'mc-table mc-table--dense' : 'mc-table'}>
    <caption class={captionHidden ? 'mc-hidden' : 'mc-table__caption'}>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.head} scope="col" class={column.numeric ? 'mc-number' : undefined}>
            {column.quiet ? <span class="mc-hidden">{column.head}</span> : column.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, index) => (
        <tr key={index} data-row>
          {cells.map((cell, at) => (
            <Cell key={at} column={columns[at]} first={at === 0}>
              {cell}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

function Cell({
  column,
  first,
  children,
}: {
  column: Column | undefined;
  first: boolean;
  children: ComponentChildren;
}) {
  const look = column?.numeric ? 'mc-number' : undefined;
  if (first) {
    return (
      <th scope="row" class={look}>
        {children}
      </th>
    );
  }
  return (
    <td class={look} data-label={column?.quiet ? undefined : column?.head}>
      {children}
    </td>
  );
}
