import type { IssueTexts } from '../../types.ts';

export const excelIssues = {
  'excel.tooOld':
    'This version of Excel is too old to work directly in the workbook (Excel 2021 or Microsoft 365 is needed). Use the page of the plan ledger in a browser, with the .xlsx file.',
  'excel.nameTaken':
    'The open workbook already uses the name "{name}", so nothing was created. Open a blank workbook and create it there, or rename that sheet or table.',
  'excel.cellEdit':
    'Excel is waiting for a cell to be finished, so nothing could be written. Press Enter or Esc to leave the cell, then try again.',
  'excel.denied':
    'Excel does not allow writing: the workbook or sheet is protected, or open for reading only. Remove the protection (Review › Protect Workbook or Unprotect Sheet), or press Enable Editing, then try again.',
  'excel.protected':
    'The sheet "{sheet}" is protected, so nothing was written. Remove the protection (Review › Unprotect Sheet) and try again; you can protect it again afterwards.',
  'excel.readOnly':
    'The workbook is open for reading only: changes are kept only if it is saved as another file. Close it on the other computer, or copy the file to yours and open that, before writing.',
  'excel.otherBook':
    'Another Excel workbook is in front, so this could not be done. Click into the window of this workbook and try again, and do not switch to another one while writing.',
  'excel.sessionLost':
    'The connection to Excel broke off. Open the workbook again and try again; if a change was left unfinished, the plan ledger will ask whether to finish it or to restore.',
  'excel.tooLarge':
    'Too much data at once for Excel to take. Do it in smaller parts (fewer files at a time).',
  'excel.busy': 'Excel is busy with something else. Wait a moment and try again.',
  'excel.failed':
    'Excel reported a failure while working (code {code}). If several workbooks are open, click into the window of this one and try again; if it still fails, save the workbook, then close Excel and open it again.',
  'excel.unfinished':
    'The last writing ({label}) was interrupted. Choose to finish it or to restore the workbook as it was before, then go on.',
  'excel.writtenElsewhere':
    'The workbook is being written from another computer ({label}, begun {at}, by {by}), so nothing was done here. Wait until it is finished, then press Look again. Only when you are sure that the other computer has stopped (switched off, no network, Excel closed) end the unfinished writing here.',
  'excel.editedSince':
    'The table "{table}" was edited, sorted, renamed or deleted after the interrupted writing, so nothing more was written. Press Keep the edits, write the rest; or put the table back as it was when it was interrupted and try again.',
  'excel.rowsMoved':
    'While this was written ({label}), someone sorted, inserted or deleted rows or edited cells on the sheet "{sheet}". What had just been written in the wrong place was put back; what was written before it stands in its rows. Wait until they are done, then press Keep the edits, write the rest.',
  'excel.rowsMixed':
    'Rows moved while they were written, and what had just been written in the wrong place could not be put back. The cells from {cells} on may hold what belongs to other rows. Press Undo in Excel, or go back to an earlier version (File › Info › Version History), then try again.',
  'excel.noJournal':
    'The hidden sheet _skh, which keeps the restore points (table DiemKhoiPhuc), was deleted or has lost a column, so nothing was written: it could not be undone. Press Undo in Excel to get the hidden sheet back, or open a copy saved before, then try again.',
  'excel.leftover':
    'Creating the workbook did not finish, and some sheets are left over. Create it again: the leftover sheets will be removed first.',
  'excel.makingElsewhere':
    'Another computer is making the book in this file, or left it half made (made by: {by}), so nothing was done here. Wait until it is finished, then open the pane again. Only when you are sure that the other computer has stopped make it here, pressing Create the workbook twice: the unfinished sheets are cleared away first.',
  'excel.cannotShow':
    'This cell could not be shown: its sheet is gone or hidden. Unhide the sheet and try again.',
  'excel.rowGone':
    'This row is no longer in its table: somebody deleted it, changed its code, or renamed or deleted the table. Look at the table; press Undo in Excel if that was a mistake.',
  'excel.nothingMade':
    'The open workbook has nothing that the plan ledger has just created, so there is nothing to remove. To remove a sheet, delete it in Excel.',
  'excel.outgrown':
    'The sheet "{sheet}" has cells, charts, shapes or comments that the plan ledger did not make, so no sheet was removed. Move them to another sheet, or delete them, then remove the book again.',
  'excel.draftLost':
    'The unfinished work stored in the workbook could not be read any more. Start again from reading the plan.',
} satisfies IssueTexts;
