import { HostError } from '../protocol/wire.ts';

/** What formulas are checked against when they are written. */
export interface Known {
  /** Headers by table. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  readonly sheets: readonly string[];
}

/** Table[…], with what is in the brackets. */
export const STRUCTURED = /([\p{L}_][\p{L}\p{N}_.]*)(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gu;
const SHEET = /'((?:[^']|'')+)'!/g;

/** Quoted text says nothing about references. */
export function mapOutsideQuotes(formula: string, map: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : map(part)))
    .join('');
}

function columnsIn(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const parts = inner.startsWith('[') ? (inner.match(/\[(?:[^[\]']|'.)*\]/g) ?? []) : [`[${inner}]`];
  return parts
    .map((part) => part.slice(1, -1).replace(/^@/, '').replace(/'(.)/g, '$1'))
    .filter((name) => !name.startsWith('#'));
}

/** Excel refuses a formula that names a table, column or sheet that isn't there. */
export function checkFormula(formula: string, known: Known): void {
  const refuse = (what: string): never => {
    throw new HostError('InvalidArgument', `The formula names ${what}, which does not exist.`);
  };
  mapOutsideQuotes(formula, (part) => {
    for (const [, table = '', brackets = ''] of part.matchAll(STRUCTURED)) {
      const headers = known.tables.get(table.toLowerCase());
      if (headers === undefined) return refuse(`table ${table}`);
      for (const column of columnsIn(brackets)) {
        if (!headers.includes(column)) return refuse(`column ${table}[${column}]`);
      }
    }
    for (const [, sheet = ''] of part.matchAll(SHEET)) {
      if (!known.sheets.includes(sheet.replaceAll("''", "'"))) return refuse(`sheet ${sheet}`);
    }
    return part;
  });
}

/**
 * A formula as Excel shows it: [#This Row] becomes @, and the table's own name is left out inside of it. Functions
 * that may give more than one cell get the @ of implicit intersection where `legacy`, as in books from files.
 */
export function shownFormula(formula: string, ownTable: string | null, legacy: boolean): string {
  return mapOutsideQuotes(formula, (part) => {
    const short = part.replace(STRUCTURED, (_: string, table: string, brackets: string) => {
      const row = /^\[\[#This Row\],\[((?:[^[\]']|'.)*)\]\]$/i.exec(brackets);
      const name = table.toLowerCase() === ownTable?.toLowerCase() ? '' : table;
      if (row === null) return name + brackets;
      const column = row[1] ?? '';
      return `${name}[@${/^[\p{L}\p{N}_]+$/u.test(column) ? column : `[${column}]`}]`;
    });
    return legacy ? short.replace(/(?<![\p{L}\p{N}_.@])INDEX\(/gu, '@INDEX(') : short;
  });
}
