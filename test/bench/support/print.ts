import type { Timing } from './measure.ts';

export function seconds(ms: number): string {
  return ms < 100 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(64)} ${value}`);
}

export function title(text: string): void {
  console.log(`\n${text}`);
}

export function fact(name: string, value: string | number): void {
  line(name, String(value));
}

/** The first is ours; the ratio is ours to each of the others. */
export function printComparison(timings: readonly Timing[], count: number): void {
  const [ours, ...others] = timings;
  if (ours === undefined) return;
  for (const t of timings) {
    line(t.name, `${seconds(t.ms)}, ${(t.ms / count).toFixed(2)} ms each, peak ${t.peak} MB`);
  }
  for (const other of others) line(`ratio to: ${other.name}`, (ours.ms / other.ms).toFixed(2));
}
