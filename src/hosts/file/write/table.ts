import type { TableColumnSpec, TableSpec } from '../../../workbook/spec.ts';
import { areaText } from '../address.ts';
import { escapeAttribute, escapeMarkup, escapeNameAttribute } from '../xml/escape.ts';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD, type Part } from './parts.ts';
import { tableArea } from './sheetRows.ts';

/** A table part (ECMA-376 Part 1, 18.5.1.2). `id` is unique in the workbook. */
export function tablePart(table: TableSpec, id: number): Part {
  const ref = areaText(tableArea(table));
  const name = escapeAttribute(table.name);
  const columns = table.columns.map((column, i) => columnXml(column, i + 1));
  const style = table.style ?? 'TableStyleLight1';
  const look = style === 'none' ? '' : ` name="${style}"`;
  const xml =
    `<table xmlns="${MAIN_NS}" id="${String(id)}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${look} showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
  return {
    name: `xl/tables/table${String(id)}.xml`,
    contentType: CONTENT_TYPES.table,
    pieces: [XML_HEAD + xml],
  };
}

function columnXml(column: TableColumnSpec, id: number): string {
  const head = `<tableColumn id="${String(id)}" name="${escapeNameAttribute(column.header)}"`;
  if (column.formula === undefined) return `${head}/>`;
  const formula = escapeMarkup(column.formula);
  return `${head}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
}
