import { fillTemplate, mapTemplate, parseMapped } from '../../app/fillTemplate.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { fillCells } from '../../hosts/file/fillCells.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface TemplateOptions {
  /** Cells that are pointed at; without any, the template is filled. */
  readonly map?: readonly string[];
  readonly round?: string;
  readonly trace?: string;
  readonly out: string;
}

type Deps = ReturnType<typeof nodeDeps>;

async function keepMapping(
  tracked: TrackedBook,
  template: InputFile,
  { map = [], out }: TemplateOptions,
  deps: Deps,
): Promise<CommandResult> {
  const cells = map.map((text) => {
    const read = parseMapped(text);
    return orRefuse(read.value, read.issues);
  });
  const done = mapTemplate(tracked, template, cells, fillCells);
  const { mapping, after } = orRefuse(done.value, done.issues);
  const label = fill(CHANGE_LABELS.template, { name: template.name });
  orRefuse(true, (await saveBook(tracked, after, out, deps, label)).issues);
  return {
    object: { template: template.name, mapping, book: out },
    lines: [fill(T.mapped, { count: mapping.length, name: template.name }), fill(T.saved, { out })],
    issues: done.issues,
    questions: [],
  };
}

async function writeFilled(
  tracked: TrackedBook,
  template: InputFile,
  { round = '', trace, out }: TemplateOptions,
  deps: Deps,
): Promise<CommandResult> {
  const done = fillTemplate(tracked, template, parseRoundNumber(round), fillCells);
  const filled = orRefuse(done.value, done.issues);
  await writeWhole(out, filled.bytes);
  if (trace !== undefined) await writeWhole(trace, deps.packager.pack(filled.trace));
  return {
    object: { template: template.name, cells: filled.cells, out, ...(trace === undefined ? {} : { trace }) },
    lines: [fill(T.templateFilled, { count: filled.cells.length, out })],
    issues: done.issues,
    questions: [],
  };
}

/** The upper level's own template: keeps which cells hold what, or fills them with the figures of a round. */
export async function templateCommand(
  file: string,
  templateFile: string,
  options: TemplateOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  for (const target of [options.out, options.trace])
    if (target !== undefined) await refuseSameFile(target, [file, templateFile]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const template = await readInput(templateFile);
  const done = options.map === undefined ? writeFilled : keepMapping;
  const { issues, ...rest } = await done(tracked, template, options, deps);
  return { ...rest, issues: [...opened.issues, ...issues] };
}
