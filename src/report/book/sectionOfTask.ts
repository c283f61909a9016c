import { numberRows } from '../../core/plan/numbering.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { KIND_WORDS } from '../../workbook/tables/words.ts';
import { DIRECTION_SECTION, isDirection } from './directions.ts';
import { sectionsOf, type SectionedRow } from './trackingRows.ts';
import { codeOf } from './words.ts';

type TaskRow = Row<'NhiemVu'>;

/** The path above one whose last part is the row's own number: 'IV.2.(1)' → 'IV.2'. */
function parentByPath({ path }: TaskRow): string | null {
  const at = path.lastIndexOf('.');
  return at < 0 ? null : path.slice(0, at);
}

/** Parents of the rows of one table. The book keeps paths only; the numbers as printed give the rest again. */
function parentsOf(rows: readonly TaskRow[]): (string | null)[] {
  const numbered = numberRows(rows.map(({ tt }) => ({ tt, detail: false })));
  return rows.map((row, i) => {
    const again = numbered[i];
    return row.table !== 0 && again?.path === row.path ? again.parent : parentByPath(row);
  });
}

/** Number path of the row above each row, by code; null at the top. */
export function parentOfRow(book: Pick<Book, 'NhiemVu'>): Map<string, string | null> {
  const byPlanTable = new Map<string, TaskRow[]>();
  const planned = book.NhiemVu.filter((row) => !isDirection(row));
  for (const row of planned) {
    const key = `${row.plan}|${row.table}`;
    byPlanTable.set(key, [...(byPlanTable.get(key) ?? []), row]);
  }
  const parents = new Map<string, string | null>();
  for (const rows of byPlanTable.values())
    parentsOf(rows).forEach((parent, i) => parents.set(rows[i]!.code, parent));
  return parents;
}

/** Section of Tổng quan that each task belongs to, by code; '' where its row doesn't tell. */
export function sectionOfTask(book: Pick<Book, 'NhiemVu' | 'TheoDoi'>): Map<string, string> {
  const parents = parentOfRow(book);
  const rows = book.NhiemVu.filter((row) => !isDirection(row)).map((row): SectionedRow => {
    const kind = codeOf(KIND_WORDS, row.kind) ?? 'task';
    const { table, path, title } = row;
    return {
      code: row.code,
      row: { table: table ?? 0, path, parent: parents.get(row.code) ?? null, kind, title },
    };
  });
  const sections = new Map([...sectionsOf(rows)].map(([code, section]) => [code, section.key]));
  for (const row of book.NhiemVu) if (isDirection(row)) sections.set(row.code, DIRECTION_SECTION);
  for (const row of book.TheoDoi) if (row.section !== '') sections.set(row.task, row.section);
  return sections;
}
