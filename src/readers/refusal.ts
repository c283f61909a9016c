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
    return refusalResult(file, fault);
  }
}

/** The same for a reader that loads its library first. */
export async function refusableLater<T>(
  file: string,
  read: () => Promise<Result<T>>,
): Promise<Result<T | null>> {
  try {
    return await read();
  } catch (fault) {
    return refusalResult(file, fault);
  }
}

function refusalResult(file: string, fault: unknown): Result<null> {
  if (fault instanceof Refusal) return result(null, [issue(fault.code, { file }, fault.params)]);
  throw fault;
}
