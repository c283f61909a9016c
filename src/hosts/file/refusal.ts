import { issue, type Issue, type IssueCode, type IssueParams, type SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';

/**
 * Ends the work on a file inside this host. Packages are refused from deep inside nested readers, so a refusal is
 * thrown here and turned into a Result by `refusable` at every public entry: none leaves the host.
 */
export class Refusal extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((i) => i.code).join(', '));
    this.issues = issues;
  }
}

export function refuse(code: IssueCode, at: SourceRef = {}, params: IssueParams = {}): never {
  throw new Refusal([issue(code, at, params)]);
}

/** Runs `work`; a Refusal becomes a null value with its issues, each placed in `file`. Bugs still throw. */
export function refusable<T>(file: string, work: () => Result<T>): Result<T | null> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return result(
      null,
      error.issues.map((i) => ({ ...i, at: { file, ...i.at } })),
    );
  }
}
