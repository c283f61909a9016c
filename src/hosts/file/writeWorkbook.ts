import type { WorkbookSpec } from '../../workbook/spec.ts';
import { createTemplatePackager } from './packager.ts';

export { checkSpec } from './checkSpec.ts';

/**
 * A new .xlsx package of a spec. The same spec gives the same bytes. Text is written whole: ask checkSpec first
 * where it may pass Excel's limits.
 */
export function writeWorkbook(spec: WorkbookSpec): Uint8Array {
  return createTemplatePackager()(spec);
}
