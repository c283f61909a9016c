/// <reference types="office-js" />
import { ExcelUtilities, Utilities } from '@microsoft/office-js-helpers';

/**
 * All that is used of @microsoft/office-js-helpers (docs/decisions/0008-office-js-helpers.md). It asks for Office and a
 * window, so it is only for pages that have both; nothing else of this folder imports it.
 */
export interface OfficePlace {
  /** 'EXCEL', or 'WEB' for any page outside of Office. */
  readonly host: string;
  /** 'PC', 'OFFICE_ONLINE', 'MAC' or 'IOS'; null outside of Office. */
  readonly platform: string | null;
}

/** Where the page runs, once Office is ready. */
export function officePlace(): OfficePlace {
  const { host, platform } = Utilities;
  return { host, platform };
}

/** A blank sheet of this name. One that has it already is emptied: ask for a free name. One or two syncs. */
export function blankSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

/** Writes an error to the console, for whoever looks after the add-in, with what Office knows about it. */
export function logFault(error: Error): void {
  Utilities.log(error);
}
