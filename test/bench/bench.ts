import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchConsolidation } from './consolidation.ts';
import { benchForms, measureFormsZip } from './forms.ts';
import { benchLarge } from './large.ts';
import { benchOpening } from './opening.ts';
import { benchReading } from './reading.ts';
import { benchScoring } from './scoring.ts';
import { benchRecalculation } from './recalculation.ts';
import { bundled, runAlone } from './support/ownProcess.ts';

interface Options {
  readonly count: number;
  readonly repeats: number;
}

const SECTIONS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  forms: ({ count, repeats }) => benchForms(count, repeats),
  reading: ({ count, repeats }) => benchReading(count, repeats),
  consolidation: ({ count, repeats }) => benchConsolidation(count, repeats),
  recalculation: () => benchRecalculation(),
  scoring: ({ repeats }) => benchScoring(repeats),
  large: () => benchLarge(),
  opening: ({ repeats }) => benchOpening(repeats),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '600' },
    repeats: { type: 'string', default: '5' },
    alone: { type: 'boolean', default: false },
    'forms-zip': { type: 'string' },
  },
});
const options = { count: Number(values.count), repeats: Number(values.repeats) };
const names = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const unknown = names.filter((name) => SECTIONS[name] === undefined);
if (unknown.length > 0 || !(options.count > 0) || !(options.repeats > 0)) {
  console.error(`bench [${Object.keys(SECTIONS).join('] [')}] [--count 600] [--repeats 5]`);
  process.exit(2);
}

/** Each section has a process of its own, so that its peak memory is its own. */
function sectionAlone(script: string, name: string): number {
  const own = ['--count', String(options.count), '--repeats', String(options.repeats)];
  return runAlone(script, ['--alone', name, ...own]);
}

if (values['forms-zip'] !== undefined) await measureFormsZip(values['forms-zip']);
else if (values.alone) await SECTIONS[names[0]!]!(options);
else {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, one thread; median of ${options.repeats} after a warm-up`,
  );
  const script = await bundled(import.meta.url);
  process.exitCode = Math.max(...names.map((name) => sectionAlone(script, name)));
}
