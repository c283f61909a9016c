/** All that writes into the workbook, in one place that host.ts loads when somebody writes: the pane opens without it. */
export { applyChanges } from './apply/applyChanges.ts';
export { recover } from './apply/recover.ts';
export { createBook } from './create/createBook.ts';
export { discardBook } from './create/discardBook.ts';
