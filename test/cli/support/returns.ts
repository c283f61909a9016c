import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';

/** What an agency types, by task code and header word. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

export type Edit = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

function columnOf(row: ExcelJS.Row, header: string): number {
  let found = 0;
  row.eachCell((cell, column) => {
    if (cell.text === header) found = column;
  });
  if (found === 0) throw new Error(`the form has no column '${header}'`);
  return found;
}

function headerRow(sheet: ExcelJS.Worksheet): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(1).text === 'Mã' && row.getCell(2).text === 'TT') found = row;
  });
  if (found === undefined) throw new Error('the form has no table');
  return found;
}

export function rowOfTask(sheet: ExcelJS.Worksheet, task: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(1).text === task) found = row;
  });
  if (found === undefined) throw new Error(`the form has no row ${task}`);
  return found;
}

export async function openForm(path: string): Promise<[ExcelJS.Workbook, ExcelJS.Worksheet]> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await readFile(path);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet('Báo cáo');
  if (sheet === undefined) throw new Error(`${path} is no form`);
  return [workbook, sheet];
}

/** Opens a form, types into it as another program would, and saves it somewhere else. */
export async function sendForm(form: string, to: string, typed: Typed, edit?: Edit): Promise<string> {
  const [workbook, sheet] = await openForm(form);
  for (const [task, values] of Object.entries(typed)) {
    const [header, row] = [headerRow(sheet), rowOfTask(sheet, task)];
    for (const [word, value] of Object.entries(values)) row.getCell(columnOf(header, word)).value = value;
  }
  edit?.(sheet, workbook);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return to;
}

/** Forms of a folder by the agency's name, which their file names begin with. */
export function formPath(folder: string, names: readonly string[], agency: string): string {
  const name = names.find((n) => n.startsWith(`${agency} - `));
  if (name === undefined) throw new Error(`no form of ${agency}`);
  return join(folder, name);
}
