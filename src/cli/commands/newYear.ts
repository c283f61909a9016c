import { basename } from 'node:path';
import { newYear, type NewYearBook, type NewYearChoice } from '../../app/newYear.ts';
import { openBook } from '../../app/openBook.ts';
import { packLetter } from '../../hosts/file/letters/packLetter.ts';
import { fill } from '../../messages/fill.ts';
import { LETTER_WORDS } from '../../messages/vi/letters.ts';
import { NEW_YEAR_DONE as T, NEW_YEAR_TEXTS } from '../../messages/vi/newYear.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { roundArguments } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface NewYearOptions {
  readonly out?: string;
  readonly draft?: string;
  readonly tasks?: string;
  readonly round?: readonly string[];
  readonly unfinished?: boolean;
  readonly dryRun?: boolean;
}

/** Stands for no task at all. */
const NO_TASKS = ['khong', 'không', 'none'];

function tasksOf(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  if (NO_TASKS.includes(text.trim().toLowerCase())) return [];
  return text
    .split(/[,;\s]+/)
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '');
}

function choiceOf({ tasks, round, unfinished }: NewYearOptions): NewYearChoice {
  return {
    tasks: tasksOf(tasks),
    rounds: round === undefined ? null : roundArguments(round),
    unfinished: unfinished === true,
  };
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((text) => fill(T.line, { text }))];

function proposalLines({ proposals, year }: NewYearBook): string[] {
  const last = year - 1;
  const line = ({ proposed, code, number, title, reason }: NewYearBook['proposals'][number]) =>
    fill(T.proposal, {
      ...{ mark: proposed ? '✓' : '–', code, number, title },
      reason: fill(NEW_YEAR_TEXTS.reasons[reason], { year: last }),
    });
  return [fill(T.proposals, { year: last }), ...proposals.map(line)];
}

const beside = (out: string, year: number) =>
  `${out.replace(/[^\\/]*$/, '')}${fill(NEW_YEAR_TEXTS.draftFile, { year })}`;

/** Makes next year's book, and a draft of its table of tasks. The old book is only read. */
export async function newYearCommand(
  file: string,
  options: NewYearOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const { out, dryRun } = options;
  const choice = choiceOf(options);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const computed = newYear(tracked, basename(file), choice, deps);
  const made = orRefuse(computed.value, computed.issues);
  const { year, going, staying, proposals, questions } = made;
  const draft = options.draft ?? (out === undefined ? null : beside(out, year));
  const isWritten = dryRun !== true && out !== undefined && draft !== null;
  if (isWritten) {
    await refuseSameFile(out, [file]);
    await refuseSameFile(draft, [file, out]);
    const letter = await packLetter(made.draft, LETTER_WORDS);
    orRefuse(true, (await deps.host.create(made.spec, out)).issues);
    await writeWhole(draft, letter);
  }
  const head = isWritten ? fill(T.made, { year, out, draft }) : fill(T.dryRun, { year });
  return {
    object: {
      book: isWritten ? out : null,
      draft: isWritten ? draft : null,
      year,
      going,
      staying,
      proposals,
    },
    lines: [
      head,
      ...listed(T.going, going),
      ...listed(T.staying, staying),
      ...(isWritten ? [] : proposalLines(made)),
      ...(questions.length === 0 ? [] : [fill(T.questions, { count: questions.length })]),
      fill(T.archive, { file: basename(file) }),
    ],
    issues: [...opened.issues, ...computed.issues],
    questions,
  };
}
