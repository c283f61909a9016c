/** Quoted texts, quoted sheet names, words, and single characters. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\]*|[^]/gu;

/** The end of a group in brackets that begins at `from`; an apostrophe escapes the character after it. */
function groupEnd(formula: string, from: number): number {
  let depth = 0;
  for (let i = from; i < formula.length; i += 1) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === '[') depth += 1;
    else if (formula[i] === ']' && (depth -= 1) === 0) return i + 1;
  }
  return formula.length;
}

const PLAIN = /^[\p{L}\p{N} ]+$/u;

/** [@Kỳ] and [@[Hạn gửi]] name the formula's own row; [Kỳ] and [[Kỳ]] a whole column. */
function spelled(group: string): string {
  const inner = group.slice(1, -1);
  const own = /^@(?:\[((?:[^[\]']|'[^])*)\]|([^[\]]+))$/u.exec(inner);
  if (own !== null) return `[[#This Row],[${own[1] ?? own[2] ?? ''}]]`;
  const column = /^(?:\[((?:[^[\]'#]|'[^])(?:[^[\]']|'[^])*)\]|((?:[^[\]'#@]|'[^])+))$/u.exec(inner);
  const name = column?.[1] ?? column?.[2];
  if (name === undefined) return group;
  return PLAIN.test(name) ? `[${name}]` : `[[${name}]]`;
}

/** So many different formulas are kept in their spelling. */
const KEPT = 2_000;
const spellings = new Map<string, string>();

/**
 * A formula as files spell it, of one as Excel shows it: [@Kỳ] and [Kỳ] get their table's name and [#This Row], and
 * the @ of implicit intersection, which Excel shows before functions of books from files, goes. `table` is the one
 * that the formula's cell belongs to.
 */
export function fileFormula(shown: string, table: string): string {
  // The rows of a column share their formula: it is taken apart once, not thousands of times.
  const key = `${table}\n${shown}`;
  const known = spellings.get(key);
  if (known !== undefined) return known;
  if (spellings.size >= KEPT) spellings.clear();
  const spelling = spell(shown, table);
  spellings.set(key, spelling);
  return spelling;
}

function spell(shown: string, table: string): string {
  const parts: string[] = [];
  let before = '';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(shown); match !== null; match = TOKEN.exec(shown)) {
    const [token] = match;
    if (token === '[') {
      const end = groupEnd(shown, match.index);
      const group = shown.slice(match.index, end);
      parts.push(/[\p{L}\p{N}_.\\]$/u.test(before) ? '' : table, spelled(group));
      TOKEN.lastIndex = end;
      before = ']';
    } else {
      if (token !== '@') parts.push(token);
      before = token;
    }
  }
  return parts.join('');
}

const CELL = /(?<![\p{L}\p{N}_.$'\]])(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(\[!])/gu;

/** Does a formula refer to cells in rows beside its own (A1 references without $)? Such a one can't move as it is. */
export function hasRelativeRows(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|\[[^\]]*\]/g, '').replace(/'(?:[^']|'')*'!/g, '');
  return [...bare.matchAll(CELL)].some(([, , fixed]) => fixed === '');
}

/** The formula as it reads `rows` further down: A1 references without $ before the row move along. */
export function movedDown(formula: string, rows: number): string {
  if (rows === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|\[[^\]]*\]|'(?:[^']|'')*'!)/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(
            CELL,
            (_, column: string, fixed: string, row: string) =>
              `${column}${fixed}${fixed === '' ? Number(row) + rows : row}`,
          ),
    )
    .join('');
}
