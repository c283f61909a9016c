import ExcelJS from 'exceljs';
import { FORM_WORDS as W, type Filling, type FormColumn } from '../../app/demo/formWords.ts';

/** Columns by their header words, and the row that these stand in. */
function findTable(sheet: ExcelJS.Worksheet): { header: number; columns: Map<FormColumn, number> } {
  let header = 0;
  const columns = new Map<FormColumn, number>();
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === W.headers.task && row.getCell(2).text === W.headers.tt) header = number;
  });
  const headerRow = sheet.getRow(header);
  headerRow.eachCell((cell, column) => {
    const key = W.columns.find((k) => W.headers[k] === cell.text);
    if (key !== undefined) columns.set(key, column);
  });
  return { header, columns };
}

function fillLetter(sheet: ExcelJS.Worksheet, letter: NonNullable<Filling['letter']>): void {
  const values: Partial<Record<string, string>> = {
    [W.labels.letter]: letter.number,
    [W.labels.letterDate]: letter.date,
    [W.labels.signer]: letter.signer,
    [W.labels.general]: letter.general,
  };
  sheet.eachRow((row) =>
    row.eachCell((cell, column) => {
      const value = values[cell.text];
      if (value !== undefined) row.getCell(column + 1).value = value;
    }),
  );
}

/** exceljs puts '$' before the columns of a print area only; Excel wants it before the rows too. */
function mendPrintArea(sheet: ExcelJS.Worksheet): void {
  const { printArea } = sheet.pageSetup;
  if (printArea !== undefined) sheet.pageSetup.printArea = printArea.replace(/([A-Z]+)(\d+)/g, '$1$$$2');
}

/** Fills a form as an agency's own spreadsheet program would: opened, typed into, saved by another library. */
export async function fillForm(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(W.sheet);
  if (sheet === undefined) return bytes;
  mendPrintArea(sheet);
  const { header, columns } = findTable(sheet);
  if (filling.letter !== undefined) fillLetter(sheet, filling.letter);
  const title = columns.get('title')!;
  if (filling.tamper !== undefined) {
    const cell = sheet.getRow(header + 1).getCell(title);
    cell.value = cell.text + filling.tamper;
  }
  for (let number = header + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    const answers = filling.rows.get(row.getCell(columns.get('task')!).text);
    if (answers === undefined) continue;
    for (const field of W.answers) {
      const value = answers[field];
      if (value !== undefined) row.getCell(columns.get(field)!).value = value;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
