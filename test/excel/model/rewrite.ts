import type { Dict } from '../protocol/wire.ts';
import { mapOutsideQuotes, STRUCTURED } from './formula.ts';
import { quoteSheet } from './address.ts';
import type { Book } from './book.ts';
import type { Sheet } from './sheet.ts';

/** A formula made another; the row (from 0) is that of its cell, null where it is no cell's. */
export type Rewrite = (formula: string, sheet: Sheet, row: number | null) => string;

const SHEET = /(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*))!/gu;
const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
const LOST = '#REF!';

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Goes through every formula of the workbook: cells, names, validations and conditional formats. */
export function rewriteFormulas(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets.list) {
    for (const [row, line] of sheet.cells)
      for (const cell of line.values())
        if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, sheet, row);
    for (const validation of sheet.validations) rewriteRule(validation.rule, sheet, rewrite);
    for (const format of sheet.conditionalFormats) {
      const rule = format.child('Custom', 'CustomConditionalFormat').child('Rule', 'ConditionalFormatRule');
      const formula = rule.getScalar('Formula');
      if (typeof formula === 'string' && formula !== '')
        rule.setScalar('Formula', rewrite(formula, sheet, null));
    }
    for (const name of sheet.names.list) name.Formula = rewrite(name.Formula, sheet, null);
  }
  for (const name of book.names.list) name.Formula = rewrite(name.Formula, book.active, null);
  book.touch();
}

/** { list: { source } }, { custom: { formula } }, { date: { formula1, formula2 } } … */
function rewriteRule(rule: Dict, sheet: Sheet, rewrite: Rewrite): void {
  const kinds = rule['Rule'] as Record<string, Dict> | undefined;
  for (const [kind, said] of Object.entries(kinds ?? {})) {
    const entries = Object.entries(said).map(([key, value]) =>
      typeof value === 'string' && value.startsWith('=') ? [key, rewrite(value, sheet, null)] : [key, value],
    );
    rule['Rule'] = { [kind]: Object.fromEntries(entries) as Dict };
  }
}

export function withSheetRenamed(formula: string, from: string, to: string): string {
  return mapOutsideQuotes(formula, (part) =>
    part.replace(SHEET, (all: string, quoted: string | undefined, plain: string | undefined) =>
      same(quoted?.replaceAll("''", "'") ?? plain ?? '', from) ? `${quoteSheet(to)}!` : all,
    ),
  );
}

/** References to a sheet that is gone. */
export function withSheetLost(formula: string, name: string): string {
  const reference = new RegExp(`${SHEET.source}(${CELLS})`, 'giu');
  return mapOutsideQuotes(formula, (part) =>
    part.replace(reference, (all: string, quoted: string | undefined, plain: string | undefined) =>
      same(quoted?.replaceAll("''", "'") ?? plain ?? '', name) ? LOST : all,
    ),
  );
}

function mapTable(formula: string, table: string, map: (table: string, brackets: string) => string): string {
  return mapOutsideQuotes(formula, (part) =>
    part.replace(STRUCTURED, (all: string, name: string, brackets: string) =>
      same(name, table) ? map(name, brackets) : all,
    ),
  );
}

export function withTableRenamed(formula: string, from: string, to: string): string {
  return mapTable(formula, from, (_, brackets) => to + brackets);
}

export function withTableLost(formula: string, table: string): string {
  return mapTable(formula, table, () => LOST);
}

/** A column's name as brackets hold it. */
export function inBrackets(column: string): string {
  return column.replace(/['#[\]@]/g, "'$&");
}

export function withColumnRenamed(formula: string, table: string, from: string, to: string): string {
  return mapTable(formula, table, (name, brackets) => {
    const inner = brackets.slice(1, -1);
    if (same(inner, inBrackets(from))) return `${name}[${inBrackets(to)}]`;
    const old = `[${inBrackets(from)}]`;
    return name + brackets.replaceAll(old, `[${inBrackets(to)}]`);
  });
}

export function withColumnLost(formula: string, table: string, column: string): string {
  const [plain, nested] = [inBrackets(column), `[${inBrackets(column)}]`];
  return mapTable(formula, table, (name, brackets) =>
    same(brackets.slice(1, -1), plain) || brackets.includes(nested) ? LOST : name + brackets,
  );
}

/** References by names of columns become plain ones, when their table is one no more. */
export function withTablePlain(
  formula: string,
  table: string,
  plain: (brackets: string) => string | null,
): string {
  return mapTable(formula, table, (name, brackets) => plain(brackets) ?? name + brackets);
}

/**
 * What a person types without the table's name, [@Kỳ] and [Kỳ], as the workbook keeps it. Whatever says its table is
 * kept as it is, but for the short form of "this row".
 */
export function storedFormula(formula: string, ownTable: string | null): string {
  const short = /((?:[\p{L}_][\p{L}\p{N}_.]*)?)\[@(?:\[((?:[^[\]']|'.)*)\]|((?:[^[\]']|'.)+))\]/gu;
  const bare = /(?<![\p{L}\p{N}_.\]])\[((?:[^[\]'@#]|'.)+)\](?!\])/gu;
  return mapOutsideQuotes(formula, (part) => {
    const rows = part.replace(
      short,
      (all: string, table: string, nested: string | undefined, plain: string | undefined) => {
        const owner = table === '' ? ownTable : table;
        return owner === null ? all : `${owner}[[#This Row],[${nested ?? plain ?? ''}]]`;
      },
    );
    return ownTable === null ? rows : outsideBrackets(rows, (text) => text.replace(bare, `${ownTable}[$1]`));
  });
}

/** Brackets inside of brackets belong to a reference that says its table. */
function outsideBrackets(text: string, map: (part: string) => string): string {
  return text
    .split(/([\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/u)
    .map((part, i) => (i % 2 === 1 ? part : map(part)))
    .join('');
}
