import ts from 'typescript';
import type { Sample } from './readSamples.ts';

/** What became of a sample. */
export type Outcome =
  | { readonly kind: 'ran' }
  /** Its code is a function that somebody else has to call, or a file that somebody has to choose: nothing ran. */
  | { readonly kind: 'idle' }
  /** The bench has not got `member`. */
  | { readonly kind: 'lacking'; readonly member: string }
  /** It asks for something that its workbook hasn't got. */
  | { readonly kind: 'assumes'; readonly what: string }
  /** It loads a property that its object doesn't have: Excel takes no notice, the bench finds a slip there. */
  | { readonly kind: 'strict'; readonly property: string }
  /** The code is wrong by itself: it doesn't parse, names what nobody declared, reads what it didn't load. */
  | { readonly kind: 'faulty'; readonly why: string };

type Run = (...args: readonly unknown[]) => Promise<unknown>;

interface Failure {
  readonly code?: string;
  readonly message?: string;
}

/** Samples of old members await nothing; what they began is waited for. */
interface Watched {
  readonly excel: object;
  readonly begun: () => number;
  readonly settled: () => Promise<unknown[]>;
}

function watched(excel: { readonly run: Run }): Watched {
  const runs: Promise<unknown>[] = [];
  const run: Run = (...args) => {
    const done = excel.run(...args);
    runs.push(done);
    return done;
  };
  return {
    excel: Object.assign(Object.create(excel) as object, { run }),
    begun: () => runs.length,
    settled: async () => {
      const failures: unknown[] = [];
      for (const one of runs) await one.catch((error: unknown) => failures.push(error));
      return failures;
    },
  };
}

function outcomeOf(error: unknown): Outcome {
  const { code = '', message = '' } = error as Failure;
  const lacking = /^The bench has no (.+)\.$/.exec(message)?.[1];
  if (lacking !== undefined)
    return { kind: 'lacking', member: lacking.replace(/\(.*\)$|\.getItem$| to set$/, '') };
  const unknown = /^(\w+) has no property '(\w+)'/.exec(message);
  if (unknown !== null) return { kind: 'strict', property: `${unknown[1]}.${unknown[2]}` };
  if (code === 'ItemNotFound') return { kind: 'assumes', what: message };
  return { kind: 'faulty', why: `${code} ${message.split('. ')[0]}`.trim() };
}

function compiled(code: string): string | null {
  const { outputText, diagnostics = [] } = ts.transpileModule(`async () => {\n${code}\n}`, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.length > 0 ? null : outputText.replace(/;\s*$/, '');
}

const SILENT = { log: () => undefined, error: () => undefined };

/** Runs a sample on the workbook that is open on the bench; its own catches hide nothing. */
export async function runSample({ code }: Sample): Promise<Outcome> {
  const script = compiled(code);
  if (script === null) return { kind: 'faulty', why: 'SyntaxError' };
  const watch = watched(Excel as unknown as { readonly run: Run });

  const start = new Function('Excel', 'console', `return (${script})();`) as (
    excel: object,
    console: object,
  ) => Promise<unknown>;
  try {
    await start(watch.excel, SILENT);
  } catch (error) {
    return outcomeOf(error);
  }
  const [failure] = await watch.settled();
  if (failure !== undefined) return outcomeOf(failure);
  return { kind: watch.begun() === 0 ? 'idle' : 'ran' };
}
