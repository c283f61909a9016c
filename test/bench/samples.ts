import { readFileSync } from 'node:fs';
import { startBench } from '../excel/bench.ts';
import { readSamples } from '../excel/samples/readSamples.ts';
import { runSample, type Outcome } from '../excel/samples/runSample.ts';
import { makeSampleBook } from '../excel/samples/sampleBook.ts';

/**
 * How much of Microsoft's own Excel samples runs on the bench. The samples are no part of this repository: take
 * docs/code-snippets/excel-snippets.yaml from github.com/OfficeDev/office-js-docs-reference and name it.
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('npm run bench:samples -- excel-snippets.yaml');

const WORDS: Readonly<Record<Outcome['kind'], string>> = {
  ran: 'ran to their end',
  lacking: 'ask for a member that the bench refuses',
  assumes: 'ask for something that their workbook has not got',
  strict: 'load a property that there is not, which the bench refuses and Excel does not',
  faulty: 'are refused for what they themselves do',
  idle: 'only define what somebody else calls',
};

function detail(outcome: Outcome): string {
  if (outcome.kind === 'lacking') return outcome.member;
  if (outcome.kind === 'assumes') return outcome.what;
  if (outcome.kind === 'strict') return outcome.property;
  return outcome.kind === 'faulty' ? outcome.why : '';
}

const samples = readSamples(readFileSync(file, 'utf8'));
const bench = await startBench({ excelApi: '1.18' });
const outcomes: { readonly name: string; readonly outcome: Outcome }[] = [];
for (const sample of samples) {
  bench.newBook();
  await makeSampleBook();
  outcomes.push({ name: sample.name, outcome: await runSample(sample) });
}
console.log(`${samples.length} samples of Excel`);
for (const [kind, words] of Object.entries(WORDS)) {
  const own = outcomes.filter(({ outcome }) => outcome.kind === kind);
  console.log(`${String(own.length).padStart(4)} ${words}`);
  if (kind === 'ran') continue;
  const reasons = new Map<string, string[]>();
  for (const { name, outcome } of own)
    reasons.set(detail(outcome), [...(reasons.get(detail(outcome)) ?? []), name]);
  for (const [reason, names] of [...reasons].sort(([, a], [, b]) => b.length - a.length))
    console.log(`       ${names.length} × ${[reason, ...names].filter(Boolean).join(' | ')}`);
}
