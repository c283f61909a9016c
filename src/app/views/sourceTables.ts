import type { RawTable, SourceDocument } from '../../core/document/types.ts';
import type { Plan } from '../../core/plan/types.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import type { SourceTableView } from './types.ts';

type SourceRow = SourceTableView['rows'][number];

/** Rows in which nothing is written are left out; a place that a merged cell covers is ''. */
function rowsOf(table: RawTable): SourceRow[] {
  return table.rows.flatMap((row, i) => {
    const cells = row.map((cell) => cell?.text ?? '');
    if (cells.every((text) => text.trim() === '')) return [];
    const at = row.find((cell) => cell !== null)?.at ?? {};
    return [{ row: at.row ?? i + 1, page: at.page ?? null, cells }];
  });
}

function paragraphsOf(document: SourceDocument): SourceRow[] {
  if (document.kind === 'grid') return [];
  return document.blocks.flatMap((block, i) => {
    if (block.kind === 'table' || block.text.trim() === '') return [];
    const { at, text } = block;
    return [{ row: at.paragraph ?? i + 1, page: at.page ?? null, cells: [text] }];
  });
}

function tablesOf(document: SourceDocument): readonly RawTable[] {
  if (document.kind === 'grid')
    return document.sheets.filter((s) => s.state === 'visible').map((s) => s.table);
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/**
 * The source as it was written. Tables are numbered as the plan numbers them; a plan in prose has its paragraphs as
 * table 0, one a row, by the paragraph's number.
 */
export function sourceTables(
  document: SourceDocument | null,
  plan: Plan,
  language: Language = 'vi',
): SourceTableView[] {
  if (document === null) return [];
  const titles = new Map(plan.tables.map(({ table, title }) => [table, title]));
  const tables = tablesOf(document).map((table, i) => ({
    table: i + 1,
    title: titles.get(i + 1) ?? '',
    rows: rowsOf(table),
  }));
  if (plan.mode === 'table') return tables;
  return [
    { table: 0, title: viewWords(language).REVIEW_TEXTS.paragraphs, rows: paragraphsOf(document) },
    ...tables,
  ];
}
