import type { InputFile } from '../../workbook/ports.ts';

/** The path below the folder that was chosen, where a folder was chosen. */
function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

/** Files as far as they could be read, and the names of those that could not: not on this machine yet, or gone. */
export interface TakenFiles {
  readonly files: readonly InputFile[];
  readonly unread: readonly string[];
}

export async function inputFile(file: File): Promise<InputFile> {
  return { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** One after the other: hundreds at once would hold up the thread that draws. */
async function inTurn<T>(items: readonly T[], read: (item: T) => Promise<TakenFiles>): Promise<TakenFiles> {
  const all: TakenFiles[] = [];
  for (const item of items) all.push(await read(item));
  return { files: all.flatMap(({ files }) => files), unread: all.flatMap(({ unread }) => unread) };
}

async function orUnread(name: string, read: () => Promise<InputFile>): Promise<TakenFiles> {
  try {
    return { files: [await read()], unread: [] };
  } catch {
    return { files: [], unread: [name] };
  }
}

export function inputFiles(list: FileList | null): Promise<TakenFiles> {
  return inTurn([...(list ?? [])], (file) => orUnread(nameOf(file), () => inputFile(file)));
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

async function filesOf(entry: FileSystemEntry): Promise<TakenFiles> {
  if (entry.isDirectory) return inTurn(await entriesIn(entry as FileSystemDirectoryEntry), filesOf);
  const name = entry.fullPath.replace(/^\//, '');
  return orUnread(name, async () => {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return { ...(await inputFile(file)), name };
  });
}

/** Everything that was dropped, files of folders among them. */
export async function droppedFiles(data: DataTransfer): Promise<TakenFiles> {
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
