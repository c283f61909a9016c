import { expose } from 'comlink';
import { readForm } from '../readers/forms/readForm.ts';
import { readDocument } from '../readers/readDocument.ts';

/** Readers off the main thread: plain data in, plain data out. Ending the worker cancels what it does. */
const readers = { read: readDocument, readForm };

export type ReadersWorker = typeof readers;

expose(readers);
