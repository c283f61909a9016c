import { download } from './download.ts';
import type { Kept } from './types.ts';

/** The part of the File System Access API that is used here; TypeScript's DOM library lacks the pickers. */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

async function write(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await file.createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
}

/**
 * Asks where to keep a file, in browsers that can (File System Access API). Where they can't, don't let us any more
 * (the click was too long ago), or nothing was chosen, it is downloaded: what was worked out is nowhere else.
 */
export async function savePage(name: string, bytes: Uint8Array): Promise<Kept> {
  const { showSaveFilePicker } = window as SavePicker;
  if (showSaveFilePicker !== undefined)
    try {
      await write(await showSaveFilePicker.call(window, { suggestedName: name }), bytes);
      return 'chosen';
    } catch {
      // Falls through to the download.
    }
  download(name, bytes);
  return 'downloaded';
}
