import { addressText, columnNumber, MAX_COLUMN, MAX_ROW } from './address.ts';

/** A cell reference inside a formula. */
export interface FormulaReference {
  readonly column: number;
  readonly row: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
  /** The sheet as written before '!', without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
}

/**
 * What a formula is made of where references matter: texts, sheet names in quotes, structured references in
 * brackets, numbers (1E5 is none of column E), and words (names, functions, references).
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[|\]|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.$\\?]*(?:[!(])?/gu;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;

/**
 * Rewrites the plain A1 references of a formula. `map` gives the new reference; text in quotes, structured
 * references, function names and defined names stay as they are.
 */
export function mapReferences(
  formula: string,
  map: (reference: FormulaReference) => { readonly row: number; readonly column: number },
): string {
  let depth = 0;
  let sheet: string | null = null;
  let sheetEnd = -1;
  return formula.replace(TOKEN, (token: string, at: number) => {
    if (token === '[') depth += 1;
    else if (token === ']') depth -= 1;
    if (depth > 0 || token === '[' || token === ']') return token;
    if (token.endsWith('!')) {
      sheet = token.replace(/^'|'?!$/g, '').replaceAll("''", "'");
      sheetEnd = at + token.length;
      return token;
    }
    const match = REFERENCE.exec(token);
    if (!match) return token;
    const reference = referenceOf(match, at === sheetEnd ? sheet : null);
    if (reference === null) return token;
    // The second corner of Sheet!A1:B2 belongs to that sheet as well.
    if (reference.sheet !== null && formula[at + token.length] === ':') sheetEnd = at + token.length + 1;
    return referenceText(reference, map(reference));
  });
}

function referenceOf(match: RegExpExecArray, sheet: string | null): FormulaReference | null {
  const column = columnNumber(match[2] ?? '');
  const row = Number(match[4]);
  if (column > MAX_COLUMN || row < 1 || row > MAX_ROW) return null;
  return { column, row, columnFixed: match[1] === '$', rowFixed: match[3] === '$', sheet };
}

function referenceText(old: FormulaReference, place: { row: number; column: number }): string {
  const fits = place.row >= 1 && place.row <= MAX_ROW && place.column >= 1 && place.column <= MAX_COLUMN;
  if (!fits) return '#REF!';
  const letters = addressText(1, place.column).slice(0, -1);
  return `${old.columnFixed ? '$' : ''}${letters}${old.rowFixed ? '$' : ''}${String(place.row)}`;
}

/** The formula as it reads when it is filled from one cell to another: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (r) => ({
    row: r.rowFixed ? r.row : r.row + rows,
    column: r.columnFixed ? r.column : r.column + columns,
  }));
}
