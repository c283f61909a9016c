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

/** The pane, with the bench where one stands in for Excel. */
export interface Watched {
  readonly pane: Frame;
  readonly bench?: Pick<OfficePage['bench'], 'spans'>;
}

/**
 * Milliseconds that each long task since the last call held the thread, without the time in which the bench stood in
 * for Excel: in Excel another process does that. What office.js does with requests and answers is counted.
 */
export async function longTasks({ pane, bench }: Watched): Promise<number[]> {
  // Tasks are reported when the thread has nothing to do.
  await pane.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const tasks = await pane.evaluate(() => (window as unknown as { longTasks: Span[] }).longTasks.splice(0));
  const spans = (await bench?.spans()) ?? [];
  return tasks.map((task) => Math.round(ownTime(task, spans)));
}

/** Plants what both measures must find: a script that holds the thread for 80 ms. */
export async function standStill(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    setTimeout(() => {
      const until = performance.now() + 80;
      while (performance.now() < until);
    });
  });
}

interface ScriptedFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly duration: number }[];
}

/** Lists the scripts that ran in frames over 50 ms (Long Animation Frames API), without what the browser itself did. */
export async function watchScripts(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { longScripts: found });
    new PerformanceObserver((list) => {
      const frames = list.getEntries() as ScriptedFrame[];
      found.push(...frames.flatMap(({ scripts }) => scripts.map(({ duration }) => duration)));
    }).observe({ type: 'long-animation-frame' });
  });
}

/** Milliseconds of the longest script since the last call; 0 where every frame was short. */
export async function longestScript(pane: Frame): Promise<number> {
  await pane.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  return pane.evaluate(() =>
    Math.round(Math.max(0, ...(window as unknown as { longScripts: number[] }).longScripts.splice(0))),
  );
}

/** Milliseconds that a person does not feel: the browser's own bound of a long task. */
export const MOST = 50;

/** A step of a walk, with the longest that something of ours held the pane's thread in it; 0: nothing long. */
export interface Standstill {
  readonly step: string;
  readonly ms: number;
}

/** The least of each step: two runs of the same walk. */
export function leastOf(a: readonly Standstill[], b: readonly Standstill[]): readonly Standstill[] {
  return a.length === 0 ? b : a.map(({ step, ms }, i) => ({ step, ms: Math.min(ms, b[i]?.ms ?? ms) }));
}

/** What held the thread too long, of the least of up to five runs: what other programs take differs in each. */
export async function standstills(run: () => Promise<readonly Standstill[]>): Promise<readonly Standstill[]> {
  let least: readonly Standstill[] = [];
  for (let times = 0; times < 5; times += 1) {
    least = leastOf(least, await run());
    if (least.every(({ ms }) => ms <= MOST)) break;
  }
  return least.filter(({ ms }) => ms > MOST);
}
