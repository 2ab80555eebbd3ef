import { html, type Content, type Markup } from './html.ts';

/** The first cell is the row's header. */
export type Row = readonly Content[];

type Table = {
  caption: string;
  columns: readonly string[];
  /** Columns of words; all but these and the first are of numbers. */
  words?: readonly string[];
  /** Whether the last column is a sentence, which may take several lines. */
  hasSentences?: boolean;
};

/** A table in a box of its own, which scrolls where the table is wider. */
export function table(described: Table, rows: readonly Row[]): Markup {
  return box(
    described,
    html`<tbody>
      ${rowsOf(described, rows)}
    </tbody>`,
  );
}

/** One table whose rows have headings between them, so that all columns are in line. */
export function groupedTable(described: Table, groups: readonly { title: string; rows: readonly Row[] }[]): Markup {
  const { columns } = described;
  return box(
    described,
    groups.map(
      ({ title, rows }) =>
        html`<tbody>
          <tr>
            <th scope="rowgroup" class="group" colspan="${columns.length}">${title}</th>
          </tr>
          ${rowsOf(described, rows)}
        </tbody>`,
    ),
  );
}

function box({ caption, columns, words, hasSentences = false }: Table, bodies: Content): Markup {
  const heads = columns.map((column, n) => html`<th scope="col" class="${kindOf(n, column, words)}">${column}</th>`);
  return html`<div class="box" role="region" aria-label="${caption}" tabindex="0">
    <table class="${hasSentences ? 'sentences' : ''}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      ${bodies}
    </table>
  </div>`;
}

function rowsOf({ columns, words }: Table, rows: readonly Row[]): Markup[] {
  const cell = (content: Content, n: number): Markup =>
    n === 0 ? html`<th scope="row">${content}</th>` : html`<td class="${kindOf(n, columns[n]!, words)}">${content}</td>`;
  return rows.map(
    (row) =>
      html`<tr>
        ${row.map(cell)}
      </tr>`,
  );
}

const kindOf = (n: number, column: string, words: readonly string[] = []): string =>
  n === 0 || words.includes(column) ? 'word' : 'number';
