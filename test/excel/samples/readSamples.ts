/** One of Microsoft's code samples: the member that it shows, and its code. */
export interface Sample {
  readonly name: string;
  readonly code: string;
}

const KEY = /^['"]?(Excel\.[^'"]*?)['"]?:$/;
const BEGIN = /^ {2}- \|-?$/;
const INDENT = 4;

/**
 * Excel's samples of a file as Microsoft's reference documentation keeps them: under the name of each member a list of
 * literal blocks. Other products' samples are left out.
 */
export function readSamples(yaml: string): Sample[] {
  const samples: { name: string; lines: string[] }[] = [];
  let name: string | null = null;
  for (const line of yaml.split(/\r?\n/)) {
    if (/^\S/.test(line)) name = KEY.exec(line)?.[1] ?? null;
    else if (name === null) continue;
    else if (BEGIN.test(line)) samples.push({ name, lines: [] });
    else samples.at(-1)?.lines.push(line.slice(INDENT));
  }
  return samples.map(({ name: of, lines }) => ({ name: of, code: lines.join('\n') }));
}
