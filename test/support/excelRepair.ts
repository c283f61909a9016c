import { fault, openParts, parseSmallParts, readNames, readTables, relationsOf } from './repair/book.ts';
import { sharedStrings, workbookPart } from './repair/book.ts';
import { chartRules } from './repair/charts.ts';
import { formulaRules } from './repair/formulas.ts';
import { nameRules } from './repair/names.ts';
import { partRules } from './repair/parts.ts';
import { LONGEST_TEXT, readSheet } from './repair/sheet.ts';
import { sheetRules } from './repair/sheets.ts';
import { tableRules } from './repair/tables.ts';
import { attribute, child, children } from './repair/xml.ts';
import type { Book, Fault, Sheet } from './repair/book.ts';
import type { XmlNode } from './repair/xml.ts';

const RULES = [
  ...partRules,
  ...sheetRules,
  ...tableRules,
  ...nameRules,
  ...formulaRules,
  ...chartRules,
] as const;

/**
 * What Excel repairs or refuses in a workbook and the Open XML SDK validator lets pass: one sentence per fault,
 * with the rule's id in front ('[table.noRows] table TheoDoi has no data row'). A good file gives [].
 */
export function findRepairs(bytes: Uint8Array): string[] {
  return findFaults(bytes).map(({ rule, text }) => `[${rule}] ${text}`);
}

export function findFaults(bytes: Uint8Array): Fault[] {
  let book: Book;
  try {
    book = openBook(bytes);
  } catch (error) {
    return [fault('package.unreadable', `no readable package (${(error as Error).message})`)];
  }
  if (book.workbook === undefined && book.faults.length === 0)
    return [fault('package.unreadable', 'the package holds no workbook')];
  const found = [...book.faults, ...book.sheets.flatMap((s) => s.faults)];
  // Where a part can't be read, whatever else is found may only follow from that.
  const unread = found.filter(({ rule }) => rule.startsWith('xml.'));
  return unread.length > 0 ? unread : [...found, ...RULES.flatMap((rule) => rule(book))];
}

function openBook(bytes: Uint8Array): Book {
  const { parts, entries } = openParts(bytes);
  const faults: Fault[] = [];
  const { xml, worksheets } = parseSmallParts(parts, faults);
  const part = workbookPart(xml);
  const workbook = xml.get(part);
  const sheets = openSheets(xml, worksheets, part);
  return {
    parts,
    entries,
    xml,
    faults: [...faults, ...longStrings(xml, part)],
    workbook,
    sheets,
    names: readNames(workbook),
  };
}

function openSheets(
  xml: ReadonlyMap<string, XmlNode>,
  worksheets: ReadonlyMap<string, string>,
  workbook: string,
): Sheet[] {
  const relations = relationsOf(xml, workbook);
  const strings = sharedStrings(xml, workbook);
  const styles = child(xml.get('xl/styles.xml'), 'cellXfs')?.children.length ?? 0;
  return children(child(xml.get(workbook), 'sheets'), 'sheet').map((node) => {
    const part = relations.find((r) => r.id === attribute(node, 'r:id'))?.target ?? '';
    const name = attribute(node, 'name');
    return readSheet({
      name,
      part,
      text: worksheets.get(part),
      tables: readTables(xml, part, name),
      strings,
      styles,
    });
  });
}

/** Each long shared string once; the cells that show it say it again only where they hold it themselves. */
function longStrings(xml: ReadonlyMap<string, XmlNode>, workbook: string): Fault[] {
  return sharedStrings(xml, workbook)
    .filter((text) => text.length > LONGEST_TEXT)
    .map((text) => fault('text.tooLong', `a shared string has ${text.length} characters`));
}
