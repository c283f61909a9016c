import type { RawCell, RawRow, RawTable } from '../../../src/core/document/types.ts';

type Cells = (RawCell | null)[][];

/** A cell of plain text that stands where another one stood. */
export function plainCell(text: string, like?: RawCell | null): RawCell {
  const value = text === '' ? { kind: 'blank' as const, raw: null } : { kind: 'text' as const, raw: text };
  return { text, value, rowSpan: 1, colSpan: 1, at: like?.at ?? {} };
}

export function widthOf(table: RawTable): number {
  return table.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The rows again with their places counted anew, as a reader would have given them. */
export function renumbered(table: RawTable, rows: readonly RawRow[]): RawTable {
  const placed = rows.map((row, r) =>
    row.map((cell, c) => (cell === null ? null : { ...cell, at: { ...cell.at, row: r + 1, column: c + 1 } })),
  );
  return { ...table, rows: placed };
}

/** Whether one cell goes over most of the row: a heading or a title. */
function isBanner(row: RawRow, width: number): boolean {
  return row.some((cell) => cell !== null && cell.colSpan >= width - 1 && width > 2);
}

/** Horizontal merges undone: the text stays in the first cell. */
export function splitAcross(table: RawTable): RawTable {
  const rows = table.rows.map((row, r) =>
    row.map((cell, c) => {
      if (cell !== null) return { ...cell, colSpan: 1 };
      return coveredFromAbove(table, r, c) ? null : plainCell('');
    }),
  );
  return { ...table, rows };
}

function coveredFromAbove(table: RawTable, row: number, column: number): boolean {
  for (let up = row - 1; up >= 0; up -= 1) {
    const cell = table.rows[up]?.[column] ?? null;
    if (cell !== null) return cell.rowSpan > row - up;
  }
  return false;
}

/** Vertical merges undone: the text is said again in every row, or only in the first one. */
export function splitDown(table: RawTable, again: boolean): RawTable {
  const rows: Cells = table.rows.map((row) => row.map((cell) => (cell === null ? null : { ...cell })));
  table.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null || cell.rowSpan === 1) return;
      for (let down = 0; down < cell.rowSpan && r + down < rows.length; down += 1) {
        const text = down === 0 || again ? cell.text : '';
        (rows[r + down] as (RawCell | null)[])[c] = { ...plainCell(text, cell), colSpan: cell.colSpan };
      }
    }),
  );
  return renumbered(table, rows);
}

/** Columns in another order: `order[i]` is the old column that comes to place i. Banners stay whole. */
export function reordered(table: RawTable, order: readonly number[]): RawTable {
  const width = widthOf(table);
  const split = splitAcross(table);
  const rows = table.rows.map((row, r) =>
    isBanner(row, width) ? row : order.map((from) => split.rows[r]?.[from] ?? null),
  );
  return renumbered(table, rows);
}

/** One more column before column `at`, its header in row `header`. Banners grow by one. */
export function withColumn(table: RawTable, at: number, header: number, texts: readonly string[]): RawTable {
  const width = widthOf(table);
  const rows = table.rows.map((row, r) => {
    if (isBanner(row, width)) {
      return [...row.map((cell) => (cell === null ? null : { ...cell, colSpan: cell.colSpan + 1 })), null];
    }
    const text = r < header ? '' : (texts[(r - header) % texts.length] ?? '');
    return [...row.slice(0, at), plainCell(r === header ? (texts[0] ?? '') : text), ...row.slice(at)];
  });
  return renumbered(table, rows);
}

/** The table without one column. */
export function withoutColumn(table: RawTable, at: number): RawTable {
  const width = widthOf(table);
  const rows = table.rows.map((row) =>
    isBanner(row, width)
      ? row.slice(0, -1).map((cell) => (cell === null ? null : { ...cell, colSpan: width - 1 }))
      : row.filter((_, c) => c !== at),
  );
  return renumbered(table, rows);
}

/** Rows of text put in before row `at`; a single text goes over the whole width. */
export function withRows(table: RawTable, at: number, rows: readonly (readonly string[])[]): RawTable {
  const width = widthOf(table);
  const added = rows.map((texts): RawRow =>
    texts.length === 1
      ? [{ ...plainCell(texts[0] ?? ''), colSpan: width }, ...Array.from({ length: width - 1 }, () => null)]
      : Array.from({ length: width }, (_, c) => plainCell(texts[c] ?? '')),
  );
  return renumbered(table, [...table.rows.slice(0, at), ...added, ...table.rows.slice(at)]);
}

/** A row copied to another place, as headers are on every page. */
export function withRowAgain(table: RawTable, from: number, to: number): RawTable {
  const copy = (table.rows[from] ?? []).map((cell) => (cell === null ? null : { ...cell }));
  return renumbered(table, [...table.rows.slice(0, to), copy, ...table.rows.slice(to)]);
}

/** Every text changed by one function. */
export function withTexts(
  table: RawTable,
  change: (text: string, row: number, column: number) => string,
): RawTable {
  const rows = table.rows.map((row, r) =>
    row.map((cell, c) => {
      if (cell === null) return null;
      const text = change(cell.text, r, c);
      const value = cell.value.kind === 'text' ? { kind: 'text' as const, raw: text } : cell.value;
      return { ...cell, text, value };
    }),
  );
  return { ...table, rows };
}

/** A cell with other facts. */
export function withCell(table: RawTable, row: number, column: number, facts: Partial<RawCell>): RawTable {
  const rows = table.rows.map((cells, r) =>
    cells.map((cell, c) => (r === row && c === column && cell !== null ? { ...cell, ...facts } : cell)),
  );
  return { ...table, rows };
}

/** A row broken by a page: each text is cut after `share` of its words, the rest stands in a row of its own. */
export function brokenRow(table: RawTable, row: number, share: number, kept: readonly number[]): RawTable {
  const halves = (table.rows[row] ?? []).map((cell, c): readonly [RawCell | null, RawCell | null] => {
    if (cell === null) return [null, null];
    if (kept.includes(c)) return [cell, plainCell('', cell)];
    const words = cell.text.split(' ');
    const cut = Math.ceil(words.length * share);
    const first = plainCell(words.slice(0, cut).join(' '), cell);
    return [{ ...first, footnotes: cell.footnotes ?? [] }, plainCell(words.slice(cut).join(' '), cell)];
  });
  const [first, second] = [halves.map(([top]) => top), halves.map(([, rest]) => rest)];
  return renumbered(table, [...table.rows.slice(0, row), first, second, ...table.rows.slice(row + 1)]);
}
