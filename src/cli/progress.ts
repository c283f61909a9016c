import { SingleBar } from 'cli-progress';
import type { Progress, ProgressListener } from '../workbook/ports.ts';

/** A bar on stderr with counts and the present file; silent where stderr is no terminal. */
export function terminalProgress(): { readonly listener: ProgressListener; readonly stop: () => void } {
  if (process.stderr.isTTY !== true) return { listener: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: ' {bar} {value}/{total} {label}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  let active = false;
  const listener = ({ label, done, total }: Progress) => {
    if (!active) bar.start(total, done, { label });
    active = true;
    bar.setTotal(total);
    bar.update(done, { label });
  };
  return { listener, stop: () => bar.stop() };
}
