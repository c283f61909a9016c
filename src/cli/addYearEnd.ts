import type { Command } from 'commander';
import { CLI_ARGUMENTS as A, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import { archiveCommand } from './commands/archive.ts';
import { newYearCommand } from './commands/newYear.ts';
import { collect, command, type Runner } from './command.ts';

/** What is done at a year's end: putting it away, and the book of the next. */
export function addYearEnd(program: Command, runner: Runner): void {
  command(program, 'archive', C.archive)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--out <${A.folder}>`, C.archiveOut)
    .option(`--returns <${A.folder}>`, C.archiveReturns, collect)
    .action((book, options) =>
      runner((progress) => archiveCommand(book, options, progress), options.json === true),
    );
  command(program, 'new-year', C.newYear)
    .argument(`<${A.book}>`, C.book)
    .option(`--out <${A.newBook}>`, C.out)
    .option(`--draft <${A.draftOut}>`, C.newYearDraft)
    .option(`--tasks <${A.codes}>`, C.newYearTasks)
    .option(`--round <${A.rounds}>`, C.newYearRounds, collect)
    .option('--unfinished', C.unfinished)
    .option('--dry-run', C.dryRun)
    .action((book, options, self: Command) => {
      if (options.dryRun !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => newYearCommand(book, options, progress), options.json === true);
    });
}
