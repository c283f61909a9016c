import type { Issue } from './issue.ts';

/** A value with what was noticed while it was made. Bad input gives a value and issues, never a throw. */
export interface Result<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

export function result<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { value, issues };
}

/** Joins many results into one list, keeping every issue in order. */
export function collect<T>(results: readonly Result<T>[]): Result<T[]> {
  return { value: results.map((r) => r.value), issues: results.flatMap((r) => r.issues) };
}

export function hasError(issues: readonly Issue[]): boolean {
  return issues.some((i) => i.severity === 'error');
}
