import type { Command } from 'commander';
import { CLI_ARGUMENTS as A, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import { collect, type Runner } from './command.ts';
import { directCommand } from './commands/direct.ts';

/** Options of `direct`. */
export function addDirect(command: Command, runner: Runner): void {
  command
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--text <${A.text}>`, C.directText)
    .requiredOption(`--by <${A.person}>`, C.directBy)
    .option(`--date <${A.date}>`, C.directDate)
    .option(`--due <${A.time}>`, C.directDue)
    .option(`--lead <${A.agency}>`, C.directLead, collect)
    .option(`--co <${A.agency}>`, C.directCo, collect)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, options) =>
      runner((progress) => directCommand(book, options, progress), options.json === true),
    );
}
