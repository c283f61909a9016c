import { identify, QUESTION_KINDS, type Digest, type QuestionKind } from '../../core/question.ts';
import { TABLES, type Row, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';

type QuestionRow = Row<'QuyetDinh'>;

/** The table that questions of each kind are about. */
const ABOUT: Readonly<Record<QuestionKind, TableName>> = {
  'group.members': 'NhiemVu',
  'group.condition': 'NhiemVu',
  'agency.unmatched': 'NhiemVu',
  'agency.other': 'NhiemVu',
  'task.lead': 'NhiemVu',
  'plan.year': 'KeHoach',
  'task.deadline': 'NhiemVu',
  'task.review': 'NhiemVu',
  'task.same': 'NhiemVu',
  'agency.successor': 'CoQuan',
  'task.successor': 'PhanCong',
  'rounds.none': 'KyBaoCao',
  'return.agency': 'BaoCao',
  'return.dayOrder': 'TheoDoi',
  'return.conflict': 'TheoDoi',
  'return.tie': 'TheoDoi',
  'return.doneWithoutDate': 'TheoDoi',
  'rollup.task': 'NhiemVu',
  'score.lockedPoints': 'ChamDiem',
  'score.lockedClass': 'XepLoai',
  'score.round': 'DotCham',
};

/** Key of the column whose header a row of Việc cần quyết định names. */
export function fieldOf(row: QuestionRow, table: TableName): string {
  const def: TableDef = TABLES[table];
  const found = Object.entries(def.columns).find(([, column]) => column.header === row.field);
  return found?.[0] ?? row.field;
}

/**
 * The kind of a question that stands in the sheet. The sheet has no column for it, but its id is a digest of kind,
 * place and text read, so the kind that gives the id is the one. Null where a person has changed the row.
 */
export function kindOfRow(row: QuestionRow, digest: Digest): QuestionKind | null {
  const isKind = (kind: QuestionKind) => {
    const table = ABOUT[kind];
    if (TABLES[table].sheet !== row.table) return false;
    const about = { table, row: row.row, field: fieldOf(row, table) };
    return identify({ kind, about, read: row.read, options: [], default: null }, digest).id === row.id;
  };
  return QUESTION_KINDS.find(isKind) ?? null;
}
