import { Command, type Argument } from 'commander';
import { CLI_ARGUMENTS as A, CLI_TEXTS as T, COMMAND_TEXTS as C } from '../messages/vi/cli.ts';
import { agenciesCommand } from './commands/agencies.ts';
import { addAppraise } from './addAppraise.ts';
import { addDirect } from './addDirect.ts';
import { addSettings } from './addSettings.ts';
import { addWithdraw } from './addWithdraw.ts';
import { addYearEnd } from './addYearEnd.ts';
import { chaseCommand } from './commands/chase.ts';
import { compareCommand } from './commands/compare.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { demoCommand } from './commands/demo.ts';
import { enterCommand } from './commands/enter.ts';
import { formsCommand } from './commands/forms.ts';
import { lettersCommand } from './commands/letters.ts';
import { printCommand } from './commands/print.ts';
import { readCommand } from './commands/read.ts';
import { restoreCommand } from './commands/restore.ts';
import { roundCommand, type RoundOptions } from './commands/round.ts';
import { rollUpCommand } from './commands/rollup.ts';
import { schemeCommand } from './commands/scheme.ts';
import { scoreCommand } from './commands/score.ts';
import { blocksCommand } from './commands/blocks.ts';
import { settleCommand } from './commands/settle.ts';
import { startCommand } from './commands/start.ts';
import { templateCommand } from './commands/template.ts';
import { updateCommand } from './commands/update.ts';
import { isFileName, isRoundNumber } from './arguments.ts';
import { collect, command, type Runner } from './command.ts';
import type { Streams } from './output.ts';

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
  command(program, 'settle', C.settle)
    .argument(`<${A.book}>`, C.book)
    .option(`--decisions <${A.file}>`, C.decisions)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, options) =>
      runner((progress) => settleCommand(book, options, progress), options.json === true),
    );
}

function addAgencies(program: Command, runner: Runner): void {
  command(program, 'agencies', C.agenciesUpdate)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.agencyList}>`, C.agencies)
    .option(`--decisions <${A.file}>`, C.decisions)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, list, options) =>
      runner((progress) => agenciesCommand(book, list, options, progress), options.json === true),
    );
}

function addUpdate(program: Command, runner: Runner): void {
  command(program, 'update', C.update)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.plan}>`, C.plan)
    .option(`--out <${A.newBook}>`, C.out)
    .option('--dry-run', C.dryRun)
    .option('--another', C.anotherPlan)
    .option(`--decisions <${A.file}>`, C.decisions)
    .action((book, plan, options, self: Command) => {
      if (options.dryRun !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => updateCommand(book, plan, options, progress), options.json === true);
    });
}

function addReturns(program: Command, runner: Runner): void {
  command(program, 'forms', C.forms)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .requiredOption(`--out <${A.folderOrZip}>`, C.outForms)
    .option(`--common <${A.group}>`, C.common)
    .option('--list', C.sendingList)
    .option('--assignments', C.assignments)
    .action((book, options, self: Command) => {
      if (isFileName(options.out)) self.error(`'${options.out}' is no folder`, { code: 'skh.notAFolder' });
      return runner((progress) => formsCommand(book, options, progress), options.json === true);
    });
  command(program, 'consolidate', C.consolidate)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.inputs}...>`, C.inputs)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .option(`--received <${A.received}>`, C.received, collect)
    .option(`--channel <${A.channel}>`, C.channel)
    .option(`--out <${A.newBook}>`, C.out)
    .option('--dry-run', C.dryRun)
    .option('--no-originals', C.noOriginals)
    .option(`--decisions <${A.file}>`, C.decisions)
    .action((book, inputs, options, self: Command) => {
      if (options.dryRun !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => consolidateCommand(book, inputs, options, progress), options.json === true);
    });
}

function addKeying(program: Command, runner: Runner): void {
  command(program, 'enter', C.enter)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.agency}>`, C.agency)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .requiredOption(`--out <${A.keyingOut}>`, C.outKeying)
    .action((book, agency, options) =>
      runner((progress) => enterCommand(book, agency, options, progress), options.json === true),
    );
}

function addChase(program: Command, runner: Runner): void {
  command(program, 'chase', C.chase)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .option(`--today <${A.date}>`, C.today)
    .option(`--out <${A.folder}>`, C.outChase)
    .action((book, options) =>
      runner((progress) => chaseCommand(book, options, progress), options.json === true),
    );
}

/** Exactly one thing is done: to a round, by its number, or a round is added. */
function oneRoundAction(
  number: string | undefined,
  { lock, reopen, deadline, add }: RoundOptions,
  self: Command,
): void {
  const asked = [lock === true, reopen === true, deadline !== undefined, add !== undefined].filter(
    Boolean,
  ).length;
  if (asked === 0) self.error('missing action', { code: 'skh.missingAction' });
  if (asked > 1) self.error('several actions', { code: 'skh.severalActions' });
  if (add === undefined && !isRoundNumber(number ?? ''))
    self.error(`'${number ?? ''}' is no number`, { code: 'skh.badRound' });
}

function addRound(program: Command, runner: Runner): void {
  command(program, 'round', C.round)
    .argument(`<${A.book}>`, C.book)
    .argument(`[${A.roundNumber}]`, C.roundNumber)
    .option(`--add <${A.round}>`, C.roundAdd)
    .option(`--kind <${A.kind}>`, C.roundKind)
    .option(`--request <${A.text}>`, C.roundRequest)
    .option(`--plans <${A.codes}>`, C.roundPlans)
    .option('--lock', C.lock)
    .option('--reopen', C.reopen)
    .option(`--deadline <${A.deadline}>`, C.deadline, collect)
    .option(`--reason <${A.reason}>`, C.reason)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, number, options, self: Command) => {
      oneRoundAction(number, options, self);
      return runner((progress) => roundCommand(book, number, options, progress), options.json === true);
    });
}

function addBlocks(program: Command, runner: Runner): void {
  command(program, 'blocks', C.blocks)
    .argument(`<${A.book}>`, C.book)
    .option(`--use <${A.codes}>`, C.blocksUse)
    .option(`--drop <${A.codes}>`, C.blocksDrop)
    .option(`--indicators <${A.file}>`, C.indicators)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, options) =>
      runner((progress) => blocksCommand(book, options, progress), options.json === true),
    );
}

function addRollUp(program: Command, runner: Runner): void {
  command(program, 'rollup', C.rollup)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .option(`--form <${A.file}>`, C.upperForm)
    .option(`--decisions <${A.file}>`, C.decisions)
    .requiredOption(`--out <${A.returnOut}>`, C.out)
    .action((book, options) =>
      runner((progress) => rollUpCommand(book, options, progress), options.json === true),
    );
}

function addCompare(program: Command, runner: Runner): void {
  command(program, 'compare', C.compare)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.earlierBook}>`, C.earlierBook)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, earlier, options) =>
      runner((progress) => compareCommand(book, earlier, options, progress), options.json === true),
    );
}

function addTemplate(program: Command, runner: Runner): void {
  command(program, 'template', C.template)
    .argument(`<${A.book}>`, C.book)
    .argument(`<${A.template}>`, C.templateFile)
    .option(`--map <${A.map}>`, C.map, collect)
    .option(`--round <${A.number}>`, C.ofRound)
    .option(`--trace <${A.file}>`, C.trace)
    .requiredOption(`--out <${A.file}>`, C.outTemplate)
    .action((book, template, options, self: Command) => {
      if (options.map === undefined && options.round === undefined)
        self.error('missing action', { code: 'skh.missingTemplate' });
      return runner((progress) => templateCommand(book, template, options, progress), options.json === true);
    });
}

function addScores(program: Command, runner: Runner): void {
  command(program, 'scheme', C.schemeRead)
    .argument(`<${A.file}>`, C.schemeFile)
    .action((file, options) => runner((progress) => schemeCommand(file, progress), options.json === true));
  command(program, 'score', C.score)
    .argument(`<${A.book}>`, C.book)
    .option(`--scheme <${A.file}>`, C.scheme, collect)
    .requiredOption(`--out <${A.newBook}>`, C.out)
    .action((book, options) =>
      runner((progress) => scoreCommand(book, options, progress), options.json === true),
    );
  addAppraise(command(program, 'appraise', C.appraise), runner);
}

function addResults(program: Command, runner: Runner): void {
  command(program, 'print', C.print)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--out <${A.printOut}>`, C.out)
    .option(`--sheet <${A.name}>`, C.sheet)
    .option(`--plan <${A.point}>`, C.printPlan)
    .action((book, options) =>
      runner((progress) => printCommand(book, options, progress), options.json === true),
    );
  command(program, 'letters', C.letters)
    .argument(`<${A.book}>`, C.book)
    .requiredOption(`--round <${A.number}>`, C.ofRound)
    .requiredOption(`--out <${A.folder}>`, C.outLetters)
    .option(`--templates <${A.folder}>`, C.templates)
    .option(`--plan <${A.point}>`, C.lettersPlan)
    .action((book, options) =>
      runner((progress) => lettersCommand(book, options, progress), options.json === true),
    );
  command(program, 'restore', C.restore)
    .argument(`<${A.book}>`, C.book)
    .argument(`[${A.point}]`, C.point)
    .option(`--out <${A.newBook}>`, C.out)
    .option('--list', C.list)
    .action((book, id, options, self: Command) => {
      if (options.list !== true && options.out === undefined)
        self.error('missing --out', { code: 'skh.missingOut' });
      return runner((progress) => restoreCommand(book, id ?? null, options, progress), options.json === true);
    });
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
  addAgencies(program, runner);
  addUpdate(program, runner);
  addReturns(program, runner);
  addKeying(program, runner);
  addRound(program, runner);
  addBlocks(program, runner);
  addWithdraw(command(program, 'withdraw', C.withdraw), runner);
  addDirect(command(program, 'direct', C.direct), runner);
  addSettings(command(program, 'settings', C.settings), runner);
  addRollUp(program, runner);
  addCompare(program, runner);
  addTemplate(program, runner);
  addChase(program, runner);
  addScores(program, runner);
  addResults(program, runner);
  addYearEnd(program, runner);
  return program;
}
