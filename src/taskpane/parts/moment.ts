import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/;

/** '2026-11-22 21:38' as people write it: '22/11/2026 21:38'. Anything else stays as it is. */
export function momentText(at: string): string {
  const [, day = '', time = ''] = MOMENT.exec(at) ?? [];
  const date = parseIso(day);
  return date === null ? at : `${formatVietnamese(date)} ${time}`;
}
