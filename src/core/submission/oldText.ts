import type { FormCell, FormCells } from '../document/formCells.ts';
import { fromOldEncoding } from '../text/oldEncodings.ts';

function inUnicode(cell: FormCell): FormCell {
  if (cell.kind !== 'text') return cell;
  const decoded = fromOldEncoding(cell.text, cell.font);
  if (decoded === null) return cell;
  return { ...cell, text: decoded.text, written: { text: cell.text, encoding: decoded.encoding } };
}

/** The form with texts of an old encoding read as what they show; such cells keep what was written. */
export function withModernText(form: FormCells): FormCells {
  const sheets = form.sheets.map((sheet) => {
    if (sheet.state !== 'visible') return sheet;
    const cells = sheet.cells.map(inUnicode);
    return cells.every((cell, i) => cell === sheet.cells[i]) ? sheet : { ...sheet, cells };
  });
  return { ...form, sheets };
}
