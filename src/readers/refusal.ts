import { issue, type IssueCode, type IssueParams } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';

/**
 * Thrown inside the readers where a file can't be read any further, and turned into an issue at their border:
 * the way out of a deep scan without a result at every step.
 */
export class Refusal extends Error {
  readonly code: IssueCode;
  readonly params: IssueParams;

  constructor(code: IssueCode, params: IssueParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Runs a reader; a refusal gives null and its issue. Faults of our own pass through. */
export function refusable<T>(file: string, read: () => Result<T>): Result<T | null> {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Refusal) return result(null, [issue(fault.code, { file }, fault.params)]);
    throw fault;
  }
}
