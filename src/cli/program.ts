import { Command, Option } from 'commander';
import { CLI_TEXTS as T, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import type { ProgressListener } from '../workbook/ports.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { demoCommand } from './commands/demo.ts';
import { formsCommand } from './commands/forms.ts';
import { printCommand } from './commands/print.ts';
import { readCommand } from './commands/read.ts';
import { scoreCommand } from './commands/score.ts';
import { startCommand } from './commands/start.ts';
import type { CommandResult } from './output.ts';

/** Runs a command and shows its result. */
export type Runner = (
  run: (progress: ProgressListener) => Promise<CommandResult>,
  json: boolean,
) => Promise<void>;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': T.usage,
  'Arguments:': T.arguments,
  'Options:': T.options,
  'Commands:': T.commands,
};

const collect = (value: string, previous: string[] = []) => [...previous, value];

function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .helpOption('-h, --help', T.help)
    .addOption(new Option('--json', T.json));
}

function addReading(program: Command, runner: Runner): void {
  command(program, 'read', C.read)
    .argument('<plan>', C.plan)
    .option('--agencies <file>', C.agencies)
    .action((plan, options) =>
      runner((progress) => readCommand(plan, options, progress), options.json === true),
    );
  command(program, 'start', C.start)
    .argument('<plan>', C.plan)
    .requiredOption('--agencies <file>', C.agencies)
    .requiredOption('--out <book.xlsx>', C.out)
    .option('--as-of <date>', C.asOf)
    .option('--decisions <file>', C.decisions)
    .option('--round <name=date:boundary>', C.rounds, collect)
    .action((plan, options) =>
      runner((progress) => startCommand(plan, options, progress), options.json === true),
    );
}

function addReturns(program: Command, runner: Runner): void {
  command(program, 'forms', C.forms)
    .argument('<book>', C.book)
    .requiredOption('--round <number>', C.round)
    .requiredOption('--out <folder|file.zip>', C.outForms)
    .action((book, options) =>
      runner((progress) => formsCommand(book, options, progress), options.json === true),
    );
  command(program, 'consolidate', C.consolidate)
    .argument('<book>', C.book)
    .argument('<inputs...>', C.inputs)
    .requiredOption('--round <number>', C.round)
    .option('--received <date|file=date>', C.received, collect)
    .option('--out <new.xlsx>', C.out)
    .option('--dry-run', C.dryRun)
    .option('--decisions <file>', C.decisions)
    .action((book, inputs, options, self: Command) => {
      if (options.dryRun !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => consolidateCommand(book, inputs, options, progress), options.json === true);
    });
}

function addResults(program: Command, runner: Runner): void {
  command(program, 'score', C.score)
    .argument('<book>', C.book)
    .option('--scheme <file>', C.scheme)
    .requiredOption('--out <new.xlsx>', C.out)
    .action((book, options) =>
      runner((progress) => scoreCommand(book, options, progress), options.json === true),
    );
  command(program, 'print', C.print)
    .argument('<book>', C.book)
    .requiredOption('--out <print.xlsx>', C.out)
    .option('--sheet <name>', C.sheet)
    .action((book, options) =>
      runner((progress) => printCommand(book, options, progress), options.json === true),
    );
  command(program, 'demo', C.demo)
    .option('--plan <file>', C.plan)
    .option('--agencies <file>', C.agencies)
    .option('--round <name=date:boundary>', C.rounds, collect)
    .option('--out <folder>', C.outDemo, 'demo-out')
    .action((options) => runner((progress) => demoCommand(options, progress), options.json === true));
}

/** The command line, in Vietnamese. Wrong usage throws a CommanderError. */
export function buildProgram(runner: Runner): Command {
  const program = new Command('skh')
    .description(T.description)
    .helpOption('-h, --help', T.help)
    .addHelpText('after', `\n${T.more}\n${T.exit}`)
    .helpCommand('help [command]', T.helpCommand)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  addReading(program, runner);
  addReturns(program, runner);
  addResults(program, runner);
  return program;
}
