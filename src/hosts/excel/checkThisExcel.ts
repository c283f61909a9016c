import type { Result } from '../../core/result.ts';
import { blankSheet, logFault, officePlace } from './helpers.ts';
import { excelRun } from './run.ts';
import { selfCheck, type SelfCheckReport } from './selfCheck.ts';

/** Measures the Excel that this page runs in. Office is ready. What is no fault of Excel goes to the console, and is thrown. */
export async function checkThisExcel(
  now: () => number = () => performance.now(),
): Promise<Result<SelfCheckReport | null>> {
  const { diagnostics, requirements } = Office.context;
  try {
    return await selfCheck({
      run: excelRun,
      isSetSupported: (set, version) => requirements.isSetSupported(set, version),
      place: { ...officePlace(), version: diagnostics?.version ?? '' },
      addSheet: blankSheet,
      now,
    });
  } catch (error) {
    if (error instanceof Error) logFault(error);
    throw error;
  }
}
