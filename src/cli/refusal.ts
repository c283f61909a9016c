import type { Issue } from '../core/issue.ts';

/** The input was refused, and nothing was written. Ends the command with exit code 1. */
export class Refusal extends Error {
  readonly issues: readonly Issue[];
  /** What is known all the same, for --json: the receipt of a batch of which no file could be used. */
  readonly object: Readonly<Record<string, unknown>>;

  constructor(issues: readonly Issue[], object: Readonly<Record<string, unknown>> = {}) {
    super(issues[0]?.code ?? 'refused');
    this.issues = issues;
    this.object = object;
  }
}

/** The value, or a Refusal where there is none or an error stands against it. */
export function orRefuse<T>(value: T | null, issues: readonly Issue[]): T {
  if (value === null || issues.some((i) => i.severity === 'error')) throw new Refusal(issues);
  return value;
}
