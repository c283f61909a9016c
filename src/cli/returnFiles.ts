import { prepareForms } from '../readers/forms/readForm.ts';
import { unpackFiles } from '../readers/unpackFiles.ts';
import type { InputFile } from '../workbook/ports.ts';
import { listFiles, readBytes } from './files.ts';

/** Every file of the input: files, folders, zips and zips in zips. */
export async function readReturnFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const { path, name } of await listFiles(inputs))
    files.push(...unpackFiles([{ name, bytes: await readBytes(path) }]));
  await prepareForms(files);
  return files;
}
