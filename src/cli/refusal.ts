import type { Issue } from '../core/issue.ts';

/** The input was refused, and nothing was written. Ends the command with exit code 1. */
export class Refusal extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.code ?? 'refused');
    this.issues = issues;
  }
}

/** The value, or a Refusal where there is none or an error stands against it. */
export function orRefuse<T>(value: T | null, issues: readonly Issue[]): T {
  if (value === null || issues.some((i) => i.severity === 'error')) throw new Refusal(issues);
  return value;
}
