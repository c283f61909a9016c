import type { Book } from '../../workbook/schema.ts';
import { deriveOverview } from './deriveOverview.ts';
import { deriveScores } from './deriveScores.ts';
import { deriveTracking } from './deriveTracking.ts';
import { followRegister } from './followRegister.ts';

/**
 * Computes every derived cell of the workbook with core: the same figures as the formulas of report/formulas, which
 * a spreadsheet program computes for itself. `asOfFixed`: a person typed Số liệu tính đến ngày.
 */
export function derive(book: Book, asOfFixed: boolean): Book {
  return deriveScores(deriveOverview(deriveTracking(followRegister(book), asOfFixed)));
}
