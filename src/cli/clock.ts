import type { Clock } from '../workbook/ports.ts';

/**
 * Local day and time. SOURCE_DATE_EPOCH (seconds; reproducible-builds.org) fixes it, so that a run can be repeated
 * to the byte.
 */
export function systemClock(): Clock {
  return () => {
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
    const two = (n: number) => String(n).padStart(2, '0');
    return {
      date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      time: `${two(now.getHours())}:${two(now.getMinutes())}`,
    };
  };
}
