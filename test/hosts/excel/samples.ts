import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readPlanFile } from '../../../src/app/readPlan.ts';
import { startBook } from '../../../src/app/startBook.ts';
import { nodeDeps } from '../../../src/cli/deps.ts';
import { SAMPLE_AGENCIES, SAMPLE_PLAN } from '../../../src/cli/samples.ts';
import { parseIso } from '../../../src/core/date/parse.ts';
import { toExcelSerial } from '../../../src/core/date/serial.ts';
import { cellAt } from '../../../src/workbook/address.ts';
import {
  isDate,
  isFormula,
  type CellContent,
  type SheetSpec,
  type WorkbookSpec,
} from '../../../src/workbook/spec.ts';
import type { Scalar } from '../../excel/model/cell.ts';
import type { Compute } from '../../excel/model/sheet.ts';
import { SHARED } from '../../support/skh.ts';

async function file(path: string) {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
}

/** The tracking workbook of a plan and a register. */
export async function trackingSpec(plan: string, agencies: string): Promise<WorkbookSpec> {
  const deps = { ...nodeDeps(() => undefined), clock: () => ({ date: '2026-01-05', time: '08:00' }) };
  const { value } = await readPlanFile(await file(plan), await file(agencies), deps);
  if (value.plan === null || value.register === null) throw new Error('the sample is not readable');
  const input = { plan: value.plan, register: value.register, rounds: [], asOf: null, decisions: [] };
  return startBook(input, deps).spec;
}

/** The plan that the product brings along. */
export const sampleSpec = (): Promise<WorkbookSpec> => trackingSpec(SAMPLE_PLAN, SAMPLE_AGENCIES);

/** A real plan of 24 tasks with 51 agencies; only where the shared folder is. */
export const realSpec = (): Promise<WorkbookSpec> =>
  trackingSpec(
    join(SHARED, 'plans', 'thuy-nguyen-2023.docx'),
    join(SHARED, 'agencies', 'thuy-nguyen-2023.csv'),
  );

function cachedValue(content: CellContent): Scalar | null {
  if (!isFormula(content)) return null;
  const { value } = content;
  if (!isDate(value)) return value ?? '';
  const day = parseIso(value.date);
  return day === null ? value.date : toExcelSerial(day);
}

function put(values: Map<string, Scalar>, sheet: string, at: string, content: CellContent): void {
  const value = cachedValue(content);
  if (value !== null) values.set(`${sheet}!${at}`, value);
}

function sheetValues(values: Map<string, Scalar>, sheet: SheetSpec): void {
  for (const { at, content } of sheet.cells) put(values, sheet.name, at, content);
  for (const table of sheet.tables) {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(table.at) ?? [];
    const left = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    table.rows.forEach((cells, r) =>
      cells.forEach((content, c) => put(values, sheet.name, cellAt(Number(row) + 1 + r, left + c), content)),
    );
  }
}

/**
 * Formulas of a spec's cells give what core computed for them: the bench works nothing out. That these figures are
 * Excel's too is LibreOffice's to prove, on the same formulas.
 */
export function computeOf(spec: WorkbookSpec): Compute {
  const values = new Map<string, Scalar>();
  for (const sheet of spec.sheets) sheetValues(values, sheet);
  return (_, sheet, address) => values.get(`${sheet}!${address}`) ?? '';
}
