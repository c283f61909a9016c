import { issue, type Issue, type IssueCode, type IssueParams, type SourceRef } from '../../core/issue.ts';

/** Leaves a run of Excel early: nothing after it is sent. `guarded` makes a Result of it, so none leaves the host. */
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
