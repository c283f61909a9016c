import { boxText } from '../model/address.ts';
import { isBlank } from '../model/cell.ts';
import type { Table } from '../model/table.ts';
import { escaped, escapedName, tag } from './xml.ts';

/** A table part (ECMA-376 Part 1, 18.5.1.2). */
export function tableXml(table: Table, id: number, head: string, namespace: string): string {
  const box = table.box();
  const shown = (name: string) => table.getScalar(name) === true;
  const columns = table.headers().map((header, i) => columnXml(table, header, i));
  const style = String(table.getScalar('Style'));
  const body = { ...box, rows: box.rows - (table.ShowTotals ? 1 : 0) };
  const look = tag('tableStyleInfo', {
    name: style === '' ? undefined : style,
    showFirstColumn: shown('HighlightFirstColumn'),
    showLastColumn: shown('HighlightLastColumn'),
    showRowStripes: shown('ShowBandedRows'),
    showColumnStripes: shown('ShowBandedColumns'),
  });
  const attributes = [
    `id="${id}" name="${escapedName(table.Name)}" displayName="${escapedName(table.Name)}" ref="${boxText(box)}"`,
    table.ShowTotals ? 'totalsRowCount="1"' : 'totalsRowShown="0"',
  ].join(' ');
  const filter = shown('ShowFilterButton') ? tag('autoFilter', { ref: boxText(body) }) : '';
  return (
    `${head}<table xmlns="${namespace}" ${attributes}>${filter}` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${look}</table>`
  );
}

/** A column whose cells all hold one formula is a calculated one: Excel fills new rows with it. */
function columnXml(table: Table, header: string, index: number): string {
  const cells = table
    .GetDataBodyRange()
    .GetColumn(index)
    .map((cell) => cell)
    .flat();
  const formulas = new Set(cells.map((cell) => (isBlank(cell) ? undefined : cell?.formula)));
  const [formula] = formulas;
  const attributes = `id="${index + 1}" name="${escapedName(header)}"`;
  if (formulas.size !== 1 || formula === undefined) return `<tableColumn ${attributes}/>`;
  return `<tableColumn ${attributes}>${tag('calculatedColumnFormula', {}, escaped(formula))}</tableColumn>`;
}
