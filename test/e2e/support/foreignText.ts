import type { Frame } from 'playwright-core';
import { readDocument } from '../../../src/readers/readDocument.ts';
import type { SourceDocument } from '../../../src/core/document/types.ts';
import type { OfficePage } from '../../support/officePage.ts';

/**
 * All that a person reads or hears of the pane as it stands: texts, labels, hints, titles, pictures' words. What is
 * marked as the workbook's own Vietnamese (its charts) is left out.
 */
export function textsOf(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const found = new Set<string>();
    const isOwn = (element: Element | null) => (element?.closest('body [lang=vi]') ?? null) === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (isOwn(node.parentElement)) found.add(node.textContent ?? '');
    }
    const attributes = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
    for (const element of document.body.querySelectorAll('*'))
      if (isOwn(element)) for (const name of attributes) found.add(element.getAttribute(name) ?? '');
    return [...found].map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[đĐ]|[\u0300-\u0309\u031b\u0323]/u;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Names that the sheets and files use, as sentences name them. */
const QUOTED = /"[^"]*"/g;

/** Texts with Vietnamese in them that is no data: what is left of them when data and quoted names are taken away. */
export function vietnameseIn(texts: readonly string[], data: readonly string[]): string[] {
  const known = [...new Set(data.map(plain))].filter((text) => text.length > 1);
  // The longest first: a name may hold another one.
  known.sort((a, b) => b.length - a.length);
  return texts.filter((text) => {
    const left = known.reduce((rest, part) => rest.replaceAll(part, ' '), plain(text));
    return VIETNAMESE.test(left.replace(QUOTED, '').normalize('NFD'));
  });
}

function textsOfDocument(document: SourceDocument): string[] {
  const tables =
    document.kind === 'grid'
      ? document.sheets.map((sheet) => sheet.table)
      : document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.map((cell) => cell?.text ?? '')));
  if (document.kind === 'grid') return cells;
  return [...cells, ...document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))];
}

/** Every text of a source, and its name. */
export async function dataOfFile(name: string, bytes: Uint8Array): Promise<string[]> {
  const { value } = await readDocument(name, bytes);
  return [name, ...(value === null ? [] : textsOfDocument(value))];
}

/** Columns in which the product keeps sentences of its own: the pane says them in its own language. */
const SENTENCES = ['Việc cần quyết định', 'Các phương án'];

/** What stands in the tables that people see, with the names of sheets. */
export async function dataOfBook({ bench }: OfficePage): Promise<string[]> {
  const found = await bench.sheetNames();
  for (const name of await bench.tableNames()) {
    const { sheet, address } = await bench.tableAt(name);
    if (sheet === '_skh') continue;
    const [headers = [], ...rows] = await bench.values(sheet, address);
    const own = headers.map((header) => SENTENCES.includes(String(header)));
    found.push(...headers.map(String));
    for (const row of rows) found.push(...row.filter((_, i) => own[i] !== true).map(String));
  }
  return found;
}
