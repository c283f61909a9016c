import type { Frame } from 'playwright-core';
import type { Span } from '../../excel/transport.ts';
import type { OfficePage } from '../../support/officePage.ts';

/** Lists the tasks of the pane's thread that hold it for over 50 ms, as the browser itself reports them. */
export async function watchLongTasks(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const found: Span[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const start = performance.timeOrigin + startTime;
        found.push({ start, end: start + duration });
      }
    }).observe({ type: 'longtask' });
  });
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** How long ours is of a task in which the stand-in of Excel, on the same thread, was at work for a while. */
export function ownTime(task: Span, bench: readonly Span[]): number {
  return task.end - task.start - bench.reduce((sum, span) => sum + shared(task, span), 0);
}

/**
 * Milliseconds that each long task since the last call held the thread, without the time in which the bench stood in
 * for Excel: in Excel another process does that. What office.js does with requests and answers is counted.
 */
export async function longTasks({ pane, bench }: OfficePage): Promise<number[]> {
  // Tasks are reported when the thread has nothing to do.
  await pane.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const tasks = await pane.evaluate(() => (window as unknown as { longTasks: Span[] }).longTasks.splice(0));
  const spans = await bench.spans();
  return tasks.map((task) => Math.round(ownTime(task, spans)));
}
