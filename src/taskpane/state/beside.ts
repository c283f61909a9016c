import type { BlockChoice } from '../../app/blocks/setBlocks.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { keepFile } from './keepFile.ts';
import { perform, QUIET, say, wordsOf, type Context } from './perform.ts';
import { preview } from './preview.ts';
import { said } from './said.ts';
import type { Pointing } from './types.ts';

/** Nothing pointed at yet. */
export const NOTHING_POINTED: Pointing = { template: null, lines: '', kept: '' };

const thinking = (context: Context) => ({ label: wordsOf(context).computing, kind: 'think' }) as const;

/** Whom to remind of a round's report, with the message for each. */
async function lookAtChase({ store, client }: Context, round: number): Promise<void> {
  const chased = await client.think((engine) => engine.chase(round), QUIET);
  if (store.get().screen === 'chase') store.set({ chase: chased.value });
}

/** The printed list of what agencies are asked to complete. */
async function supplements(context: Context, round: number): Promise<void> {
  const file = await perform(context, thinking(context), (engine) => engine.supplements(round));
  const { notices } = context.store.get();
  if (file === null) {
    if (notices.length === 0) say(context, { intent: 'info', text: said('supplementsNone') });
    return;
  }
  await keepFile(context, file);
  say(context, { intent: 'success', text: said('supplementsMade', { count: file.count, file: file.name }) });
}

/** What forms can ask beside tasks; what was chosen on the screen and not yet written stays. */
async function lookAtBlocks({ store, client }: Context): Promise<void> {
  const { value } = await client.think((engine) => engine.blocks(), QUIET);
  if (value === null || store.get().screen !== 'blocks') return;
  store.set(({ asking }) => ({
    blocks: value,
    asking: asking ?? { choices: value.blocks.map(({ choice }) => choice), indicators: '' },
  }));
}

function chooseBlock({ store }: Context, code: string, part: Partial<BlockChoice>): void {
  store.set(({ asking }) => {
    if (asking === null) return {};
    const choices = asking.choices.map((one) => (one.code === code ? { ...one, ...part } : one));
    return { asking: { ...asking, choices } };
  });
}

function typeIndicators({ store }: Context, indicators: string): void {
  store.set(({ asking }) => (asking === null ? {} : { asking: { ...asking, indicators } }));
}

async function setBlocks(context: Context): Promise<void> {
  const { asking } = context.store.get();
  if (asking === null) return;
  const { choices: blocks, indicators } = asking;
  await preview(context, (engine) => engine.setBlocks({ blocks, indicators }));
}

/** The upper level's template, with the cells that the book knows of already. */
async function chooseTemplate({ store, client }: Context, template: InputFile): Promise<void> {
  const known = await client.think((engine) => engine.mapping(template.name), QUIET);
  const kept = (known.value ?? []).join('\n');
  store.set({ pointing: { template, lines: kept, kept } });
}

function point({ store }: Context, lines: string): void {
  store.set(({ pointing }) => ({ pointing: { ...pointing, lines } }));
}

/** One cell a line; a line that was taken away takes its cell out of the mapping. */
async function keepMapping(context: Context): Promise<void> {
  const { template, lines } = context.store.get().pointing;
  if (template === null) return;
  const typed = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cellOf = (line: string) => line.slice(0, line.indexOf('=') + 1);
  await preview(context, async (engine) => {
    const known = (await engine.mapping(template.name)).value ?? [];
    const gone = known.map(cellOf).filter((cell) => !typed.some((line) => cellOf(line) === cell));
    return engine.mapTemplate(template, [...typed, ...gone]);
  });
}

async function fillTemplate(context: Context, round: number): Promise<void> {
  const { template } = context.store.get().pointing;
  if (template === null) return;
  const file = await perform(context, thinking(context), (engine) => engine.fillTemplate(template, round));
  if (file === null) return;
  await keepFile(context, file);
  say(context, { intent: 'success', text: said('templateFilled', { count: file.count, file: file.name }) });
}

/** What the screens of reminders, blocks and the template may ask for. */
export function besideActions(context: Context) {
  return {
    lookAtChase: (round: number) => lookAtChase(context, round),
    supplements: (round: number) => supplements(context, round),
    lookAtBlocks: () => lookAtBlocks(context),
    chooseBlock: (code: string, part: Partial<BlockChoice>) => chooseBlock(context, code, part),
    typeIndicators: (text: string) => typeIndicators(context, text),
    setBlocks: () => setBlocks(context),
    chooseTemplate: (file: InputFile) => chooseTemplate(context, file),
    point: (lines: string) => point(context, lines),
    keepMapping: () => keepMapping(context),
    fillTemplate: (round: number) => fillTemplate(context, round),
  };
}
