import { issue, type Issue, type IssueCode } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { Refusal } from './refusal.ts';

/** Excel's reasons for refusing, as people should hear them. */
const CODES: Readonly<Record<string, IssueCode>> = {
  InvalidOperationInCellEditMode: 'excel.cellEdit',
  AccessDenied: 'excel.denied',
  ReadOnlyWorkbook: 'excel.denied',
  // Where another workbook is in front, Excel finds no place for what it should do in this one.
  InvalidSelection: 'excel.otherBook',
  InvalidOrTimedOutSession: 'excel.sessionLost',
  ConnectionFailure: 'excel.sessionLost',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  ActivityLimitReached: 'excel.busy',
  RequestAborted: 'excel.busy',
  HostRestartNeeded: 'excel.busy',
  ServiceNotAvailable: 'excel.busy',
};

/** Excel's code of an error; null for errors of our own making. */
export function excelCode(error: unknown): string | null {
  const named = typeof error === 'object' && error !== null && 'code' in error && 'name' in error;
  if (!named || error.name !== 'RichApi.Error') return null;
  return String(error.code);
}

/**
 * What Excel for Windows and Mac can't do while another workbook is in front, of what is asked of it here; it gives its
 * most general code for it (Microsoft's "Troubleshooting Excel add-ins").
 */
const NEEDS_FRONT =
  /^(Range\.select|Worksheet\.(activate|delete|gridlines|showGridlines|showHeadings)|WorksheetCollection\.add|WorksheetFreezePanes\.\w+)$/;

function isAway(code: string, error: unknown): boolean {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  return code === 'GeneralException' && NEEDS_FRONT.test(String(debugInfo?.errorLocation ?? ''));
}

function issueOf(code: string, error: unknown): Issue {
  if (isAway(code, error)) return issue('excel.otherBook');
  const known = CODES[code];
  return known === undefined ? issue('excel.failed', {}, { code }) : issue(known);
}

/** Runs work with Excel; what Excel refuses becomes an issue. Bugs of our own still throw. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T | null>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return result(null, error.issues);
    const code = excelCode(error);
    if (code === null) throw error;
    return result(null, [issueOf(code, error)]);
  }
}
