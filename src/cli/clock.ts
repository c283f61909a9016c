import type { Clock } from '../workbook/ports.ts';
import { localMoment } from '../workers/engine/localMoment.ts';

/**
 * Local day and time. SOURCE_DATE_EPOCH (seconds; reproducible-builds.org) fixes it, so that a run can be repeated
 * to the byte.
 */
export function systemClock(): Clock {
  return () => {
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
    return localMoment(now);
  };
}
