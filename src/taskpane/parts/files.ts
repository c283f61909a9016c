import type { InputFile } from '../../workbook/ports.ts';

/** The path below the folder that was chosen, where a folder was chosen. */
function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

export async function inputFile(file: File): Promise<InputFile> {
  return { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** One after the other: hundreds at once would hold up the thread that draws. */
async function inTurn<T>(items: readonly T[], read: (item: T) => Promise<InputFile[]>): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const item of items) files.push(...(await read(item)));
  return files;
}

export function inputFiles(list: FileList | null): Promise<InputFile[]> {
  return inTurn([...(list ?? [])], async (file) => [await inputFile(file)]);
}

function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  // A reader gives at most some hundred entries a time, and an empty list at the end.
  const all = async (found: FileSystemEntry[]): Promise<FileSystemEntry[]> => {
    const batch = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    return batch.length === 0 ? found : all([...found, ...batch]);
  };
  return all([]);
}

async function filesOf(entry: FileSystemEntry): Promise<InputFile[]> {
  if (entry.isDirectory) return inTurn(await entriesIn(entry as FileSystemDirectoryEntry), filesOf);
  const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
  return [{ ...(await inputFile(file)), name: entry.fullPath.replace(/^\//, '') }];
}

/** Everything that was dropped, files of folders among them. */
export async function droppedFiles(data: DataTransfer): Promise<InputFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return inputFiles(data.files);
  return inTurn(entries, filesOf);
}

/** What was pasted, as a file: the HTML that Word and Excel put there, else the text; null where there is neither. */
export function pastedFile(data: DataTransfer, name: string): InputFile | null {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const bytes = (content: string) => new TextEncoder().encode(content);
  if (html !== '') return { name: `${name}.html`, bytes: bytes(html) };
  if (text === '') return null;
  return { name: text.includes('\t') ? `${name}.tsv` : `${name}.txt`, bytes: bytes(text) };
}
