import type { Issue } from '../core/issue.ts';
import type { Question } from '../core/question.ts';
import { issueText } from '../messages/issueText.ts';
import { optionText, questionText } from '../messages/questionText.ts';
import type { Refusal } from './refusal.ts';

/** What a command hands back: an object for --json, and lines for a person. */
export interface CommandResult {
  readonly object: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

export function issueJson(issue: Issue) {
  return { code: issue.code, severity: issue.severity, message: issueText(issue), at: issue.at };
}

function questionJson(question: Question) {
  const { id, about, read } = question;
  const options = question.options.map((o) => ({ key: o.key, label: optionText(o) }));
  return { id, about, read, options, default: question.default, question: questionText(question) };
}

/** Where a command's words go: results to `out`, refusals to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function printObject(object: unknown, streams: Streams): void {
  streams.out(`${JSON.stringify(object, null, 1)}\n`);
}

/** Prints the result; in JSON mode one object on stdout and nothing else there. */
export function printResult(result: CommandResult, json: boolean, streams: Streams): void {
  if (json) {
    const issues = result.object['issues'] ?? result.issues.map(issueJson);
    printObject({ ...result.object, issues, questions: result.questions.map(questionJson) }, streams);
    return;
  }
  for (const line of result.lines) streams.out(`${line}\n`);
}

/** Refusals go to stderr in Vietnamese; in JSON mode stdout still gets an object. */
export function printRefusal({ issues, object }: Refusal, json: boolean, streams: Streams): void {
  const errors = issues.filter((i) => i.severity === 'error');
  for (const one of errors.length > 0 ? errors : issues) streams.err(`${issueText(one)}\n`);
  if (json) printObject({ ...object, issues: issues.map(issueJson), questions: [] }, streams);
}
