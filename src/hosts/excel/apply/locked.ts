import { issue, type Issue } from '../../../core/issue.ts';
import type { Place } from '../read/locate.ts';

/** Protected sheets that would be written on (excel.protected): Excel would refuse in the midst of it. */
export function lockedSheets(touched: readonly Place[]): Issue[] {
  const sheets = new Set(touched.filter(({ locked }) => locked).map(({ sheet }) => sheet));
  return [...sheets].map((sheet) => issue('excel.protected', { sheet }, { sheet }));
}
