import { parseCell } from './address.ts';
import { fault } from './book.ts';
import { readFormula } from './formula.ts';
import type { Book, DefinedName, Fault, Rule } from './book.ts';
import { attribute } from './xml.ts';

interface Named {
  readonly name: string;
  readonly scope: string | null;
  readonly kind: 'table' | 'name';
}

function allNamed(book: Book): Named[] {
  const tables = book.sheets.flatMap((sheet) =>
    sheet.tables.map((t) => ({ name: t.name, scope: null, kind: 'table' as const })),
  );
  return [...tables, ...book.names.map(({ name, scope }) => ({ name, scope, kind: 'name' as const }))];
}

/** ECMA-376 Part 1, 18.2.5: a letter, '_' or '\' first; then letters, digits, '.', '_', '\', '?'. */
const VALID = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

/** 'A1', 'R1C1', 'R', 'C', 'RC': Excel takes them for addresses. */
export function looksLikeAddress(name: string): boolean {
  return parseCell(name) !== null || /^(r[0-9]*c[0-9]*|[rc][0-9]*)$/i.test(name);
}

function isBuiltIn(name: string): boolean {
  return /^_xlnm\.|^_xlfn\.|^_xlpm\./i.test(name);
}

const valid: Rule = (book) =>
  allNamed(book).flatMap(({ name, kind }): Fault[] => {
    if (isBuiltIn(name)) return [];
    if (!VALID.test(name) || name.length > 255 || /^(true|false)$/i.test(name))
      return [fault(`${kind}.name`, `'${name}' can't name a ${kind}`)];
    return looksLikeAddress(name) ? [fault(`${kind}.address`, `'${name}' reads like a cell address`)] : [];
  });

/** Names clash without regard to case; a name of a sheet may repeat a name of the workbook, not a table's. */
const unique: Rule = (book) => {
  const seen = new Map<string, Named>();
  return allNamed(book).flatMap((named): Fault[] => {
    const key = `${named.scope ?? ''}\n${named.name.toLowerCase()}`;
    const other = seen.get(key);
    seen.set(key, named);
    if (other === undefined) return [];
    const rule = other.kind === named.kind ? `${named.kind}.duplicate` : 'name.clash';
    return [
      fault(rule, `${other.kind} '${other.name}' and ${named.kind} '${named.name}' have the same name`),
    ];
  });
};

/** `name` and `displayName` of a table are one to Excel. */
const displayName: Rule = (book) =>
  book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const inner = attribute(table.node, 'name');
      if (inner === '' || inner === table.name) return [];
      return [fault('table.displayName', `table ${table.name} is also called '${inner}'`)];
    }),
  );

const scope: Rule = (book) =>
  book.names
    .filter((name) => name.scope?.startsWith('#'))
    .map(({ name, scope: id }) => fault('name.scope', `'${name}' belongs to sheet number ${id?.slice(1)}`));

const missingSheet: Rule = (book) => {
  const sheets = book.sheets.map((sheet) => sheet.name.toLowerCase());
  return book.names.flatMap(({ name, refersTo }) =>
    readFormula(refersTo)
      .sheets.filter((sheet) => !sheets.includes(sheet.toLowerCase()))
      .map((sheet) => fault('name.missingSheet', `'${name}' points to sheet '${sheet}', which is missing`)),
  );
};

const ROWS = /^\$[0-9]+:\$[0-9]+$/;
const COLUMNS = /^\$[A-Z]{1,3}:\$[A-Z]{1,3}$/;
const AREA = /^\$[A-Z]{1,3}\$[0-9]+(:\$[A-Z]{1,3}\$[0-9]+)?$/;

/** Areas of a built-in name, each without its sheet; null where one has no sheet or another sheet's. */
function ownAreas({ scope: sheet, refersTo }: DefinedName): string[] | null {
  if (sheet === null) return null;
  const quoted = `'${sheet.replaceAll("'", "''")}'!`.toLowerCase();
  const parts = refersTo.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  const prefixes = [quoted, `${sheet}!`.toLowerCase()];
  const areas = parts.map((part) => {
    const prefix = prefixes.find((p) => part.toLowerCase().startsWith(p));
    return prefix === undefined ? null : part.slice(prefix.length);
  });
  return areas.includes(null) ? null : areas.filter((a) => a !== null);
}

/** Print_Titles: at most whole rows and whole columns, columns first, of the sheet that owns the name. */
const printTitles: Rule = (book) =>
  book.names
    .filter(({ name }) => name.toLowerCase() === '_xlnm.print_titles')
    .filter((name) => {
      const areas = ownAreas(name);
      if (areas === null || areas.length > 2) return true;
      const [first = '', second] = areas;
      if (second === undefined) return !ROWS.test(first) && !COLUMNS.test(first);
      return !(COLUMNS.test(first) && ROWS.test(second));
    })
    .map((name) =>
      fault('print.titles', `print titles of ${name.scope ?? 'the workbook'}: '${name.refersTo}'`),
    );

/** Print_Area may also be a formula (OFFSET …): only plain references are judged. */
const printArea: Rule = (book) =>
  book.names
    .filter(({ name, refersTo }) => name.toLowerCase() === '_xlnm.print_area' && !refersTo.includes('('))
    .filter((name) => refersElsewhere(ownAreas(name)))
    .map((name) => fault('print.area', `print area of ${name.scope ?? 'the workbook'}: '${name.refersTo}'`));

function refersElsewhere(areas: string[] | null): boolean {
  return areas === null || areas.some((a) => !AREA.test(a) && !ROWS.test(a) && !COLUMNS.test(a));
}

export const nameRules: readonly Rule[] = [
  valid,
  unique,
  displayName,
  scope,
  missingSheet,
  printTitles,
  printArea,
];
