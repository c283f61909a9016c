import type { Command } from 'commander';
import { CLI_ARGUMENTS as A, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import type { Runner } from './command.ts';
import { withdrawCommand } from './commands/withdraw.ts';

/** Options of `withdraw`. */
export function addWithdraw(command: Command, runner: Runner): void {
  command
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.agency}>`, C.agency)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .option(`--times <${A.number}>`, C.times)
    .option(`--reason <${A.reason}>`, C.reason)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, agency, options) =>
      runner((progress) => withdrawCommand(book, agency, options, progress), options.json === true),
    );
}
