import type { Command } from 'commander';
import { CLI_ARGUMENTS as A, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import { collect, type Runner } from './command.ts';
import { settingsCommand } from './commands/settings.ts';

/** Options of `settings`. */
export function addSettings(command: Command, runner: Runner): void {
  command
    .argument(`<${A.book}>`, C.book)
    .option(`--set <${A.setting}>`, C.set, collect)
    .option(`--out <${A.newBook}>`, C.out)
    .action((book, options, self: Command) => {
      if (options.set !== undefined && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => settingsCommand(book, options, progress), options.json === true);
    });
}
