import { expose, proxy, type Remote } from 'comlink';
import type { FileStore } from '../hosts/file/host.ts';
import type { Language } from '../messages/types.ts';
import type { Progress, WorkbookHost } from '../workbook/ports.ts';
import { createEngine } from './engine/engine.ts';
import { memoryFiles } from './engine/files.ts';
import { remoteHost } from './engine/remoteHost.ts';
import type { Engine, RemoteHost, Report } from './engine/types.ts';

async function fileHost(files: FileStore): Promise<WorkbookHost> {
  return (await import('../hosts/file/host.ts')).createFileHost(files);
}

/**
 * Begins with the thread that draws: its host (null: workbooks are files here), whom to tell how far work is, and the
 * language of sentences.
 */
const start = async (
  remote: Remote<RemoteHost> | null,
  report: Report,
  language: Language,
): Promise<Engine> => {
  const files = memoryFiles();
  const host = remote === null ? await fileHost(files) : remoteHost(remote);
  const progress = ({ label, done, total }: Progress) => report(label, done, total);
  return proxy(createEngine(host, files, progress, language));
};

export type StartEngine = typeof start;

expose(start);
