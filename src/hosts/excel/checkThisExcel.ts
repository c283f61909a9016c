import type { Result } from '../../core/result.ts';
import { blankSheet, logFault, officePlace } from './helpers.ts';
import { excelRun } from './run.ts';
import { selfCheck, type SelfCheckOptions, type SelfCheckReport } from './selfCheck.ts';

/**
 * Measures the Excel that this page runs in. Office is ready; `text` is what it
 * writes. What is no fault of Excel goes to the console, and is thrown.
 */
export async function checkThisExcel(
  text: SelfCheckOptions['text'],
  now: () => number = () => performance.now(),
): Promise<Result<SelfCheckReport | null>> {
  const { diagnostics, requirements } = Office.context;
  try {
    return await selfCheck({
      run: excelRun,
      isSetSupported: (set, version) => requirements.isSetSupported(set, version),
      place: { ...officePlace(), version: diagnostics?.version ?? '' },
      addSheet: blankSheet,
      text,
      now,
    });
  } catch (error) {
    if (error instanceof Error) logFault(error);
    throw error;
  }
}
