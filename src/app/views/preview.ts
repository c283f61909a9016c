import { optionLabel } from '../../messages/questionText.ts';
import type { Language } from '../../messages/types.ts';
import type { TableChange } from '../../workbook/ports.ts';
import { TABLE_NAMES, TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import type { TrackedBook } from '../openBook.ts';
import { withHandEdits } from '../../report/book/locked/handEdits.ts';
import { changesTo } from '../saveBook.ts';
import { keyText, placeOf, type PlainRow, type RowPlaces } from '../rowPlaces.ts';
import type { StartedBook } from '../startBook.ts';
import { cellText, headlineOf, rowNames, rowText, type RowNames } from './rowText.ts';
import type { ChangeLine, ChangePreview, TableChangeView } from './types.ts';

/** Lines that are written out for one table. */
const LINES = 200;

type Update = Extract<TableChange, { kind: 'update' }>;

interface TableInput {
  readonly name: TableName;
  readonly changes: readonly TableChange[];
  /** Rows by key text. */
  readonly before: ReadonlyMap<string, PlainRow>;
  readonly after: ReadonlyMap<string, PlainRow>;
  readonly places: RowPlaces;
  readonly names: RowNames;
  readonly language: Language;
}

function rowsByKey(book: Book, name: TableName): Map<string, PlainRow> {
  return new Map((book[name] as readonly PlainRow[]).map((row) => [keyText(name, row), row]));
}

/** A value as its cell shows it; an answer as the question's card offers it. */
function shown({ name, language }: TableInput, field: string, value: string | number | null): string {
  const text = cellText(value);
  const answer = name === 'QuyetDinh' && field === 'choice' && text !== '';
  return answer ? optionLabel({ key: text, label: text }, language) : text;
}

/** Changed cells of one row, those that formulas compute left out. */
function changedLines({ key, set }: Update, input: TableInput): ChangeLine[] {
  const { name, places, names, language } = input;
  const def: TableDef = TABLES[name];
  const [before, after] = [input.before.get(key.join('\u001f')), input.after.get(key.join('\u001f'))];
  if (before === undefined || after === undefined) return [];
  return Object.entries(def.columns).flatMap(([field, { header, derived, hidden }]) => {
    if (derived || hidden || !(header in set)) return [];
    return [
      {
        row: rowText(name, after, names, language),
        field: header,
        before: shown(input, field, before[field] ?? null),
        after: shown(input, field, after[field] ?? null),
        at: placeOf(places, name, before, field),
      },
    ];
  });
}

/** A row that comes or goes, by what says most of it. */
function wholeLine(row: PlainRow, way: 'added' | 'removed', input: TableInput): ChangeLine {
  const { name, places, names, language } = input;
  const field = headlineOf(name);
  const def: TableDef = TABLES[name];
  const text = cellText(row[field] ?? null);
  return {
    row: rowText(name, row, names, language),
    field: def.columns[field]?.header ?? field,
    before: way === 'removed' ? text : '',
    after: way === 'added' ? text : '',
    at: way === 'removed' ? placeOf(places, name, row) : { sheet: def.sheet },
  };
}

function tableView(input: TableInput): TableChangeView | null {
  const { name, changes, before, after } = input;
  const updates = changes.filter((change) => change.kind === 'update');
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, row]) => row);
  const added = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row);
  if (updates.length + removed.length + added.length === 0) return null;
  const lines = updates.flatMap((update) => changedLines(update, input));
  const whole = [
    ...removed.slice(0, LINES).map((row) => wholeLine(row, 'removed', input)),
    ...added.slice(0, LINES).map((row) => wholeLine(row, 'added', input)),
  ];
  return {
    sheet: TABLES[name].sheet,
    table: name,
    added: added.length,
    changed: updates.length,
    removed: removed.length,
    lines: [...lines, ...whole].slice(0, LINES),
  };
}

function summed(tables: readonly TableChangeView[]): ChangePreview {
  const sum = (key: 'added' | 'changed' | 'removed') => tables.reduce((total, t) => total + t[key], 0);
  return { tables, added: sum('added'), changed: sum('changed'), removed: sum('removed') };
}

const SHOWN = TABLE_NAMES.filter((name) => TABLES[name].sheet !== SHEETS.hidden);

/**
 * What writing `after` would change: rows added, changed and taken away, by table, with the cells that people read and
 * type. A row of which only formulas give something else is counted as changed, without a line.
 */
export function previewOf(tracked: TrackedBook, after: Book, language: Language = 'vi'): ChangePreview {
  // Points that somebody typed since then are logged along with it.
  const noticed = withHandEdits(tracked.book, after, '');
  const byTable = new Map<string, TableChange[]>();
  for (const change of changesTo(tracked, noticed)) {
    const known = byTable.get(change.table);
    if (known === undefined) byTable.set(change.table, [change]);
    else known.push(change);
  }
  const names = rowNames(after);
  const views = SHOWN.filter((name) => byTable.has(name)).map((name) =>
    tableView({
      name,
      changes: byTable.get(name) ?? [],
      before: rowsByKey(tracked.found, name),
      after: rowsByKey(noticed, name),
      places: tracked.places,
      names,
      language,
    }),
  );
  return summed(views.filter((view) => view !== null));
}

/** What a new book holds, by table. */
export function startPreview({ book }: Pick<StartedBook, 'book'>): ChangePreview {
  const tables = SHOWN.filter((name) => book[name].length > 0).map((name) => ({
    sheet: TABLES[name].sheet,
    table: name,
    added: book[name].length,
    changed: 0,
    removed: 0,
    lines: [],
  }));
  return summed(tables);
}
