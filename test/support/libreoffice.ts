import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { exclusively, programRuns, run } from './programs.ts';

const PROGRAM = 'soffice';

/** A cell's value as plain data: dates as ISO days, errors as '#N/A', blank as null. */
export type CellValue = string | number | boolean | null;

export interface RecalculatedBook {
  readonly sheets: readonly string[];
  /** Throws where the sheet is missing. */
  value(sheet: string, address: string): CellValue;
  /** Values of a range by row. */
  values(sheet: string, range: string): CellValue[][];
}

/**
 * Whether formulas are worked out anew on opening. LibreOffice by itself keeps cached values only of files that name
 * Microsoft Excel as their maker; 'never' changes nothing for others.
 */
export type RecalcMode = 'always' | 'never';

const RECALC_MODES: Readonly<Record<RecalcMode, number>> = { always: 0, never: 1 };

const settings = (mode: RecalcMode): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${RECALC_MODES[mode]}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>${RECALC_MODES[mode]}</value></prop></item>
</oor:items>
`;

export function libreOfficeRuns(): Promise<boolean> {
  return programRuns(PROGRAM, ['--version']);
}

/** Opens a workbook in LibreOffice, recalculates every formula and reads what comes out. The file stays as it is. */
export async function recalculate(path: string, timeout = 180_000): Promise<RecalculatedBook> {
  return inFolder(async (folder) => {
    const made = await convert(path, 'xlsx:Calc MS Excel 2007 XML', folder, timeout);
    return readBook(await readFile(made));
  });
}

/** The recalculated workbook as LibreOffice saves it. */
export async function recalculatedBytes(
  path: string,
  timeout = 180_000,
  mode: RecalcMode = 'always',
): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const made = await convert(path, 'xlsx:Calc MS Excel 2007 XML', folder, timeout, mode);
    return new Uint8Array(await readFile(made));
  });
}

/** What a run of LibreOffice took: by the clock without waiting for others who use it, and of the processor. */
export interface Took {
  readonly ms: number;
  readonly cpu: number;
}

/** As recalculatedBytes, timed. */
export async function timedRecalculation(
  path: string,
  timeout: number,
): Promise<Took & { readonly bytes: Uint8Array }> {
  return inFolder(async (folder) => {
    let time: Took = { ms: 0, cpu: 0 };
    const took = (of: Took) => void (time = of);
    const made = await convert(path, 'xlsx:Calc MS Excel 2007 XML', folder, timeout, 'always', took);
    return { ...time, bytes: new Uint8Array(await readFile(made)) };
  });
}

/** Milliseconds of the processor that the children of a shell took, from what its `times` says last. */
function cpuOf(said: string): number {
  const last = said.trim().split('\n').at(-1) ?? '';
  const parts = [...last.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60_000 + Number(rest) * 1000, 0);
}

/** Prints a workbook or a letter to PDF as its page set-up says; gives the bytes. */
export async function toPdf(path: string, timeout = 180_000): Promise<Uint8Array> {
  return inFolder(async (folder) => readFile(await convert(path, 'pdf', folder, timeout)));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Converts a copy under a plain name, in a profile made for this one call. */
async function convert(
  path: string,
  format: string,
  folder: string,
  timeout: number,
  mode: RecalcMode = 'always',
  took: (time: Took) => void = () => undefined,
): Promise<string> {
  const source = join(folder, `source${extname(path).toLowerCase()}`);
  const output = join(folder, 'out');
  await copyFile(path, source);
  const profile = await makeProfile(folder, mode);
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    format,
    '--outdir',
    output,
    source,
  ];
  // LibreOffice tells of a failed conversion on its output and still ends with 0: the missing file shows it.
  const said = await exclusively('soffice', async () => {
    const start = performance.now();
    const output = await run('sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', PROGRAM, ...args], {
      timeout,
    });
    took({ ms: performance.now() - start, cpu: cpuOf(output) });
    return output;
  });
  const made = join(output, `source.${format.split(':')[0]}`);
  await readFile(made).catch(() => {
    throw new Error(`LibreOffice made nothing of ${basename(path)}: ${said.trim()}`);
  });
  return made;
}

/**
 * Files by name as LibreOffice saves them in another format, in one run of the program. `format`: an ending, with a
 * filter behind ':' where needed.
 */
export async function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  format: string,
  timeout = 180_000,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder(async (folder) => {
    const profile = await makeProfile(folder, 'never');
    const sources = [...files.keys()].map((name) => join(folder, name));
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const made = join(folder, 'out');
    const start = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    const args = [...start, '--convert-to', format, '--outdir', made, ...sources];
    await exclusively('soffice', () => run(PROGRAM, args, { timeout }));
    const ending = format.split(':')[0];
    const read = [...files.keys()].map(async (name) => {
      const path = join(made, `${basename(name, extname(name))}.${ending}`);
      return [name, new Uint8Array(await readFile(path))] as const;
    });
    return new Map(await Promise.all(read));
  });
}

async function makeProfile(folder: string, mode: RecalcMode): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(mode));
  return profile;
}

async function readBook(bytes: Buffer): Promise<RecalculatedBook> {
  const book = new ExcelJS.Workbook();
  const data = new Uint8Array(bytes).buffer;
  await book.xlsx.load(data, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  const value = (sheet: string, address: string): CellValue =>
    cellValue(sheetOf(book, sheet).getCell(address));
  return {
    sheets: book.worksheets.map((sheet) => sheet.name),
    value,
    values: (sheet, range) => readRange(sheetOf(book, sheet), range),
  };
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined)
    throw new Error(`no sheet '${name}' among ${book.worksheets.map((s) => s.name).join(', ')}`);
  return sheet;
}

function readRange(sheet: ExcelJS.Worksheet, range: string): CellValue[][] {
  const [from = '', to = from] = range.split(':');
  const first = sheet.getCell(from);
  const last = sheet.getCell(to);
  const rows: CellValue[][] = [];
  for (let row = Number(first.row); row <= Number(last.row); row += 1) {
    const values: CellValue[] = [];
    for (let column = Number(first.col); column <= Number(last.col); column += 1)
      values.push(cellValue(sheet.getCell(row, column)));
    rows.push(values);
  }
  return rows;
}

/** A formula's result is taken from `result`: in `value` exceljs drops results that are 0, false or ''. */
function cellValue(cell: ExcelJS.Cell): CellValue {
  if (cell.type === ExcelJS.ValueType.Merge) return null;
  return cell.type === ExcelJS.ValueType.Formula ? plain(cell.result ?? '') : plain(cell.value);
}

function plain(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  return 'text' in value ? value.text : null;
}
