import { Command, Option, type Argument } from 'commander';
import { CLI_ARGUMENTS as A, CLI_TEXTS as T, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import type { ProgressListener } from '../workbook/ports.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { demoCommand } from './commands/demo.ts';
import { formsCommand } from './commands/forms.ts';
import { printCommand } from './commands/print.ts';
import { readCommand } from './commands/read.ts';
import { scoreCommand } from './commands/score.ts';
import { startCommand } from './commands/start.ts';
import type { CommandResult, Streams } from './output.ts';

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

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

function commandTerm(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' ');
}

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
    .argument(`<${A.plan}>`, C.plan)
    .option(`--agencies <${A.file}>`, C.agencies)
    .action((plan, options) =>
      runner((progress) => readCommand(plan, options, progress), options.json === true),
    );
  command(program, 'start', C.start)
    .argument(`<${A.plan}>`, C.plan)
    .requiredOption(`--agencies <${A.file}>`, C.agencies)
    .requiredOption(`--out <${A.bookOut}>`, C.out)
    .option(`--as-of <${A.date}>`, C.asOf)
    .option(`--decisions <${A.file}>`, C.decisions)
    .option(`--round <${A.rounds}>`, C.rounds, collect)
    .action((plan, options) =>
      runner((progress) => startCommand(plan, options, progress), options.json === true),
    );
}

function addReturns(program: Command, runner: Runner): void {
  command(program, 'forms', C.forms)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--round <${A.number}>`, C.round)
    .requiredOption(`--out <${A.folderOrZip}>`, C.outForms)
    .action((book, options) =>
      runner((progress) => formsCommand(book, options, progress), options.json === true),
    );
  command(program, 'consolidate', C.consolidate)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.inputs}...>`, C.inputs)
    .requiredOption(`--round <${A.number}>`, C.round)
    .option(`--received <${A.received}>`, C.received, collect)
    .option(`--out <${A.newBook}>`, C.out)
    .option('--dry-run', C.dryRun)
    .option(`--decisions <${A.file}>`, C.decisions)
    .action((book, inputs, options, self: Command) => {
      if (options.dryRun !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => consolidateCommand(book, inputs, options, progress), options.json === true);
    });
}

function addResults(program: Command, runner: Runner): void {
  command(program, 'score', C.score)
    .argument(`<${A.book}>`, C.book)
    .option(`--scheme <${A.file}>`, C.scheme)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, options) =>
      runner((progress) => scoreCommand(book, options, progress), options.json === true),
    );
  command(program, 'print', C.print)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--out <${A.printOut}>`, C.out)
    .option(`--sheet <${A.name}>`, C.sheet)
    .action((book, options) =>
      runner((progress) => printCommand(book, options, progress), options.json === true),
    );
  command(program, 'demo', C.demo)
    .option(`--plan <${A.file}>`, C.plan)
    .option(`--agencies <${A.file}>`, C.agencies)
    .option(`--round <${A.rounds}>`, C.rounds, collect)
    .option(`--out <${A.folder}>`, C.outDemo)
    .action((options) => runner((progress) => demoCommand(options, progress), options.json === true));
}

/** The command line, in Vietnamese; help goes to `out`. Wrong usage throws a CommanderError. */
export function buildProgram(runner: Runner, streams: Pick<Streams, 'out'>): Command {
  const program = new Command('skh')
    .description(T.description)
    .helpOption('-h, --help', T.help)
    .addHelpText('after', `\n${T.more}\n${T.exit}`)
    .helpCommand(`help [${A.command}]`, T.helpCommand)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: commandTerm,
      commandUsage: (sub) =>
        sub.parent === null
          ? `skh <${A.command}> ${T.anyOptions}`
          : `skh ${commandTerm(sub)} ${T.anyOptions}`,
    })
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .exitOverride();
  addReading(program, runner);
  addReturns(program, runner);
  addResults(program, runner);
  return program;
}
