import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BookDeps } from '../../app/deps.ts';
import type { FileStore } from '../../hosts/file/host.ts';
import type { Language } from '../../messages/types.ts';
import type { ProgressListener, WorkbookHost } from '../../workbook/ports.ts';
import { bookCalls } from './bookCalls.ts';
import { later } from './later.ts';
import { localMoment } from './localMoment.ts';
import { newSession } from './session.ts';
import type { Engine } from './types.ts';
import { viewCalls } from './viewCalls.ts';
import type { WorkCalls } from './workCalls.ts';

/** A pane that only opens its book needs none of the readers and writers of papers. */
const WORK = {
  readPlan: true,
  review: true,
  encodeDraft: true,
  decodeDraft: true,
  startPreview: true,
  create: true,
  updatePlan: true,
  renewRegister: true,
  settings: true,
  changeSettings: true,
  rounds: true,
  changeRound: true,
  addRound: true,
  withdraw: true,
  rollUp: true,
  compareYear: true,
  formGroups: true,
  forms: true,
  keying: true,
  originals: true,
  consolidate: true,
  score: true,
  session: true,
  moveSession: true,
  appraisals: true,
  takeAppraisals: true,
  papers: true,
  print: true,
  letters: true,
  direct: true,
  charts: true,
  archive: true,
  newYear: true,
  makeNewYear: true,
  chase: true,
  supplements: true,
  blocks: true,
  setBlocks: true,
  mapping: true,
  mapTemplate: true,
  fillTemplate: true,
} satisfies Record<keyof WorkCalls, true>;

/**
 * The engine over a host. `files` are what comes in and goes out where that host has workbooks as files; sentences are
 * in `language` until another one is asked for.
 */
export function createEngine(
  host: WorkbookHost,
  files: FileStore,
  progress: ProgressListener,
  language: Language = 'vi',
): Engine {
  const deps: BookDeps = {
    host,
    digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    clock: () => localMoment(new Date()),
    progress,
  };
  const session = newSession(language);
  const names = Object.keys(WORK) as (keyof WorkCalls)[];
  return {
    ...bookCalls(session, deps),
    ...viewCalls(session, deps),
    ...later<WorkCalls>(names, async () => (await import('./workCalls.ts')).workCalls(session, files, deps)),
    putFile: async ({ name, bytes }) => files.write(name, bytes),
    takeFile: async (name) => files.read(name),
  };
}
