import { Option, type Command } from 'commander';
import { CLI_ARGUMENTS as A, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import { appraiseCommand, FORM_STEPS } from './commands/appraise.ts';
import type { Runner } from './command.ts';

/** Options of `appraise`: exactly one of four actions; all but the export write a book. */
export function addAppraise(command: Command, runner: Runner): void {
  command
    .argument(`<${A.book}>`, C.book)
    .option(`--export <${A.folder}>`, C.export)
    .option(`--in <${A.folder}>`, C.in)
    .addOption(new Option(`--step <${A.step}>`, C.step).choices(Object.keys(FORM_STEPS)))
    .option('--close', C.closeStep)
    .option('--reopen', C.reopenStep)
    .option(`--by <${A.name}>`, C.by)
    .option(`--reason <${A.reason}>`, C.reason)
    .option(`--out <${A.newBook}>`, C.out)
    .action((book, options, self: Command) => {
      const { close = false, reopen = false } = options;
      const asked = [options.export !== undefined, options.in !== undefined, close, reopen].filter(Boolean);
      if (asked.length !== 1) self.error('missing action', { code: 'skh.missingAppraisal' });
      if (options.export === undefined && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => appraiseCommand(book, options, progress), options.json === true);
    });
}
