import type { Run } from './types.ts';

/** Excel's own. Looked up at each call, since office.js puts it there only once it is ready. */
export const excelRun: Run = ((...given: Parameters<typeof Excel.run>) => Excel.run(...given)) as Run;
