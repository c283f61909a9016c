import { cellKey, overlappingPairs, parseArea } from './address.ts';
import { fault } from './book.ts';
import type { Area } from './address.ts';
import type { Book, Fault, Rule, Sheet, Table } from './book.ts';
import { attribute, child, children, numberAttribute, unescapeXstring } from './xml.ts';

function allTables(book: Book): Table[] {
  return book.sheets.flatMap((sheet) => sheet.tables);
}

function columnNames(table: Table): string[] {
  return children(child(table.node, 'tableColumns'), 'tableColumn').map((c) =>
    unescapeXstring(attribute(c, 'name')),
  );
}

function headerRows(table: Table): number {
  return numberAttribute(table.node, 'headerRowCount') ?? 1;
}

/** A table keeps at least one data row; Excel repairs one that has none. */
const dataRow: Rule = (book) =>
  allTables(book).flatMap((table) => {
    if (table.area === null) return [fault('table.reference', `table ${table.name} has no valid range`)];
    const extra = headerRows(table) + (numberAttribute(table.node, 'totalsRowCount') ?? 0);
    const rows = table.area.bottom - table.area.top + 1 - extra;
    return rows >= 1 ? [] : [fault('table.noRows', `table ${table.name} has no data row`)];
  });

const identity: Rule = (book) => {
  const ids = allTables(book).map((table) => attribute(table.node, 'id'));
  const double = ids.find((id, i) => ids.indexOf(id) < i);
  return double === undefined ? [] : [fault('table.idDuplicate', `two tables have the id ${double}`)];
};

const columns: Rule = (book) => allTables(book).flatMap(columnFaults);

function columnFaults(table: Table): Fault[] {
  const names = columnNames(table);
  const lower = names.map((name) => name.toLowerCase());
  const double = names.find((_, i) => lower.indexOf(lower[i] ?? '') < i);
  const faults: Fault[] = [];
  if (double !== undefined)
    faults.push(fault('table.columnDuplicate', `table ${table.name} has two columns '${double}'`));
  if (names.some((name) => name === '' || name.length > 255))
    faults.push(
      fault('table.columnName', `table ${table.name} has a column name of 0 or over 255 characters`),
    );
  return [...faults, ...countFaults(table, names.length)];
}

function countFaults(table: Table, count: number): Fault[] {
  const area = table.area;
  const said = numberAttribute(child(table.node, 'tableColumns'), 'count');
  const ids = children(child(table.node, 'tableColumns'), 'tableColumn').map((c) => attribute(c, 'id'));
  if (new Set(ids).size !== ids.length)
    return [fault('table.columnCount', `table ${table.name} uses a column id twice`)];
  const width = area === null ? count : area.right - area.left + 1;
  if (width === count && (said ?? count) === count) return [];
  return [fault('table.columnCount', `table ${table.name} is ${width} wide and lists ${count} columns`)];
}

const headers: Rule = (book) =>
  book.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => headerFaults(sheet, table)));

function headerFaults(sheet: Sheet, table: Table): Fault[] {
  const area = table.area;
  if (area === null || headerRows(table) === 0) return [];
  return columnNames(table).flatMap((name, i) => {
    const shown = sheet.headers.get(cellKey(area.top, area.left + i)) ?? null;
    if (shown?.replaceAll('\r\n', '\n') === name.replaceAll('\r\n', '\n')) return [];
    return [
      fault('table.headerText', `table ${table.name}: column '${name}' is headed '${shown ?? 'no text'}'`),
    ];
  });
}

const overlap: Rule = (book) =>
  book.sheets.flatMap((sheet) => {
    const placed = sheet.tables.flatMap((t) => (t.area === null ? [] : [{ name: t.name, area: t.area }]));
    return overlappingPairs(placed).map(([a, b]) =>
      fault('table.overlap', `tables ${a.name} and ${b.name} overlap on ${sheet.name}`),
    );
  });

/** The filter covers header and data, not the totals row. */
const filter: Rule = (book) =>
  allTables(book).flatMap((table) => {
    const node = child(table.node, 'autoFilter');
    if (node === undefined || table.area === null) return [];
    const totals = numberAttribute(table.node, 'totalsRowCount') ?? 0;
    const wanted: Area = { ...table.area, bottom: table.area.bottom - totals };
    const found = parseArea(attribute(node, 'ref'));
    if (found !== null && JSON.stringify(ordered(found)) === JSON.stringify(ordered(wanted))) return [];
    return [
      fault('table.autoFilter', `the filter of table ${table.name} covers '${attribute(node, 'ref')}'`),
    ];
  });

function ordered(area: Area): number[] {
  return [area.top, area.left, area.bottom, area.right];
}

const sheetFilter: Rule = (book) =>
  book.sheets.flatMap((sheet) => {
    const area = parseArea(attribute(child(sheet.node, 'autoFilter'), 'ref'));
    if (area === null) return [];
    const tables = sheet.tables.flatMap((t) => (t.area === null ? [] : [{ name: t.name, area: t.area }]));
    return overlappingPairs([{ name: '', area }, ...tables])
      .filter(([a, b]) => a.name === '' || b.name === '')
      .map(() => fault('filter.overlap', `the filter of ${sheet.name} lies over a table`));
  });

/** Every table part that the sheet lists must hang on it by a relation, and the other way round. */
const listed: Rule = (book) =>
  book.sheets.flatMap((sheet) => {
    const parts = children(child(sheet.node, 'tableParts'), 'tablePart').length;
    if (sheet.node === undefined || parts === sheet.tables.length) return [];
    return [
      fault('table.unlisted', `${sheet.name} lists ${parts} tables and has ${sheet.tables.length} related`),
    ];
  });

export const tableRules: readonly Rule[] = [
  dataRow,
  identity,
  columns,
  headers,
  overlap,
  filter,
  sheetFilter,
  listed,
];
