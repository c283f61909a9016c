import { LAST_COLUMN, parseArea } from './address.ts';
import { fault } from './book.ts';
import { readFormula } from './formula.ts';
import { sheetExists } from './sheets.ts';
import type { Area } from './address.ts';
import type { Book, Fault, Rule, Sheet } from './book.ts';
import { descendants } from './xml.ts';

/** Charts take their figures from references (c:f); each must lead to cells that hold something. */
const references: Rule = (book) =>
  [...book.xml].flatMap(([part, node]) => {
    if (node.name !== 'chartSpace') return [];
    return descendants(node, 'f').flatMap((f) => referenceFaults(book, part, f.text.trim()));
  });

function referenceFaults(book: Book, part: string, text: string): Fault[] {
  if (text === '') return [fault('chart.reference', `${part} has a blank reference`)];
  const facts = readFormula(text);
  if (facts.error !== null) return [fault('chart.reference', `${part}: '${text}' (${facts.error})`)];
  if (facts.tables.length > 0) return [fault('chart.reference', `${part}: '${text}' names a table column`)];
  const lost = facts.sheets.find((sheet) => !sheetExists(book, sheet));
  if (lost !== undefined)
    return [fault('chart.reference', `${part} needs sheet '${lost}', which is missing`)];
  const names = new Set(book.names.map((n) => n.name.toLowerCase()));
  const name = qualifiedName(text) ?? facts.names[0];
  if (name !== undefined && !names.has(name.toLowerCase()))
    return [fault('chart.reference', `${part} needs the name '${name}', which is missing`)];
  return emptyFaults(book, part, text);
}

/** 'Sheet'!Name or Book!Name. */
function qualifiedName(text: string): string | undefined {
  const last = text.slice(text.lastIndexOf('!') + 1);
  const isName = text.includes('!') && /^[\p{L}_\\]/u.test(last) && parseArea(last) === null;
  return isName ? last : undefined;
}

function emptyFaults(book: Book, part: string, text: string): Fault[] {
  const match = /^'?(.+?)'?!([$A-Z0-9:]+)$/.exec(text);
  const area = parseArea(match?.[2] ?? '');
  const name = match?.[1]?.replaceAll("''", "'").toLowerCase();
  const sheet = book.sheets.find((s) => s.name.toLowerCase() === name);
  if (area === null || sheet === undefined || holdsSomething(sheet, area)) return [];
  return [fault('chart.empty', `${part}: all cells of ${text} are blank`)];
}

function holdsSomething(sheet: Sheet, area: Area): boolean {
  for (const key of sheet.filled) {
    const row = Math.floor(key / LAST_COLUMN);
    const column = (key % LAST_COLUMN) + 1;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return true;
  }
  return false;
}

export const chartRules: readonly Rule[] = [references];
