import { partText, type Package } from '../read/package.ts';
import type { TableColumn, TablePart } from '../read/workbookModel.ts';
import { attributeSpan, cursorAt, nextTag, skipElement } from '../xml/cursor.ts';
import { escapeMarkup, escapeNameAttribute } from '../xml/escape.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';

/** The text of a table's part; of a mended table, as its cells say it. */
export function tableText(pack: Package, table: TablePart): string {
  const xml = partText(pack, table.part);
  return table.mended === true ? mendedXml(xml, table) : xml;
}

function mendedXml(xml: string, table: TablePart): string {
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.kind === 'close') continue;
    const { start } = c;
    const prefix = xml.slice(start + 1, c.nameEnd - c.name.length);
    if (c.name === 'table') {
      const span = attributeSpan(c, 'headerRowCount');
      if (span.start >= 0) replacements.push({ ...span, text: '1' });
    } else if (c.name === 'tableColumns') {
      skipElement(c);
      replacements.push({ start, end: c.end, text: columnsXml(table.columns, prefix) });
    }
  }
  return replaceSpans(xml, replacements);
}

function columnsXml(columns: readonly TableColumn[], prefix: string): string {
  const each = columns.map(({ name, formula }, i) => {
    const head = `<${prefix}tableColumn id="${String(i + 1)}" name="${escapeNameAttribute(name)}"`;
    if (formula === null) return `${head}/>`;
    const tag = `${prefix}calculatedColumnFormula`;
    return `${head}><${tag}>${escapeMarkup(formula)}</${tag}></${prefix}tableColumn>`;
  });
  const list = `${prefix}tableColumns`;
  return `<${list} count="${String(columns.length)}">${each.join('')}</${list}>`;
}
