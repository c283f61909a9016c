import type { BookDeps, Deps } from '../../app/deps.ts';
import type { FileStore } from '../../hosts/file/host.ts';
import { createTemplatePackager } from '../../hosts/file/packager.ts';
import { readForm } from '../../readers/forms/readForm.ts';
import { readDocument } from '../../readers/readDocument.ts';
import { besideCalls } from './besideCalls.ts';
import { changeCalls } from './changeCalls.ts';
import { roundCalls } from './roundCalls.ts';
import { chartCalls } from './chartCalls.ts';
import { formCalls } from './formCalls.ts';
import { paperCalls } from './paperCalls.ts';
import { planCalls } from './planCalls.ts';
import { returnCalls } from './returnCalls.ts';
import { sessionCalls } from './sessionCalls.ts';
import type { Session } from './session.ts';
import { settingCalls } from './settingCalls.ts';
import { yearCalls } from './yearCalls.ts';

/** All that reads or writes papers. */
export function workCalls(session: Session, files: FileStore, book: BookDeps) {
  const deps: Deps = {
    ...book,
    readers: { read: readDocument, readForm },
    packager: { pack: createTemplatePackager() },
  };
  return {
    ...planCalls(session, deps),
    ...changeCalls(session, deps),
    ...roundCalls(session, deps),
    ...settingCalls(session, deps),
    ...formCalls(session, deps),
    ...returnCalls(session, deps),
    ...sessionCalls(session, deps),
    ...paperCalls(session, deps),
    ...chartCalls(session),
    ...yearCalls(session, files, deps),
    ...besideCalls(session, deps),
  };
}

export type WorkCalls = ReturnType<typeof workCalls>;
