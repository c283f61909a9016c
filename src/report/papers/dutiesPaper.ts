import { fill } from '../../messages/fill.ts';
import { DUTIES_TEXTS as T, PAPER_HEADERS as H, PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import type { ColumnLook } from './columnWidths.ts';
import { groupedBy, isTask, planHeads, planRows } from './paperData.ts';
import { planBand, shownCount, type PaperRow } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.task, style: 'paperCell' },
  { header: H.time, style: 'paperCenter' },
  { header: H.lead, style: 'paperCell' },
  { header: T.count, style: 'paperNumber' },
  { header: H.coordinating, style: 'paperCell' },
  { header: H.product, style: 'paperCell' },
];

type Given = Row<'PhanCong'>;

function rowOf(task: Row<'NhiemVu'>, given: readonly Given[]): PaperRow {
  const { tt, title, time, leads, coordinating, product } = task;
  if (!isTask(task)) return { kind: 'band', text: tt === '' ? title : `${tt.replace(/\.$/, '')}. ${title}` };
  const count = given.filter((row) => row.role === ROLE_WORDS.lead).length;
  return { kind: 'row', values: [tt, title, time, leads, shownCount(count), coordinating, product] };
}

/** Biểu 09: the plan with whom each task is given to. */
export function dutiesPaper(book: Book): TablePaper {
  const rows = planRows(book);
  const heads = planHeads(book);
  const followed = new Set(rows.map((row) => row.code));
  const given = book.PhanCong.filter((row) => followed.has(row.task));
  const byTask = groupedBy(given, (row) => row.task);
  const agencies = (role: string) =>
    paperCount(new Set(given.filter((row) => row.role === role).map((row) => row.agency)).size);
  return {
    name: T.sheet,
    number: '09',
    title: T.title,
    sentence: fill(T.sentence, {
      tasks: paperCount(rows.filter(isTask).length),
      leads: agencies(ROLE_WORDS.lead),
      coordinators: agencies(ROLE_WORDS.coordinator),
    }),
    columns: COLUMNS,
    rows: rows.flatMap((task) => [
      ...planBand(heads.get(task.code)),
      rowOf(task, byTask.get(task.code) ?? []),
    ]),
    empty: PAPER_TEXTS.nothing,
    instructions: false,
  };
}
