import type { Book } from '../../workbook/schema.ts';
import { owingFigures } from './askedFigures.ts';
import { withSlots } from './chartRows.ts';
import { deriveCharts } from './deriveCharts.ts';
import { deriveComparison } from './deriveComparison.ts';
import { deriveFigures } from './deriveFigures.ts';
import { deriveOverview } from './deriveOverview.ts';
import { deriveScores } from './deriveScores.ts';
import { deriveTargets } from './deriveTargets.ts';
import { deriveTracking } from './deriveTracking.ts';
import { followRegister } from './followRegister.ts';
import { followObligations } from './overviewRows.ts';

/**
 * Computes every derived cell of the workbook with core: the same figures as the formulas of report/formulas, which
 * a spreadsheet program computes for itself. What sheets only copy follows first: names of the register, and who owes a
 * report because forms ask figures. `asOfFixed`: a person typed Số liệu tính đến ngày.
 */
export function derive(book: Book, asOfFixed: boolean): Book {
  const named = followRegister(book);
  const owed = followObligations(named, { ...named, BaoCao: owingFigures(named) });
  const tracked = deriveOverview(deriveTracking(withSlots(owed), asOfFixed));
  return deriveFigures(deriveCharts(deriveComparison(deriveTargets(deriveScores(tracked)))));
}
