import type { IssueTexts } from '../../types.ts';

export const bookIssues = {
  'book.notOurs':
    'This file is not a tracking workbook created by the plan ledger (it has no tables CaiDat and ThongTin). Choose the tracking workbook, or create a new one from a plan.',
  'book.unknownFormat':
    'This file is not a tracking workbook: that is an Excel file (.xlsx) created by the plan ledger. Choose the tracking workbook; for a plan, use the step that creates a new workbook.',
  'book.newerVersion':
    'The workbook was created by a newer version (format {version}; this version reads up to {known}). Update the plan ledger and open it again.',
  'book.tableMissing':
    'The table "{table}" is no longer in the workbook: it was deleted, renamed or converted to a range. Press Undo in Excel (Ctrl+Z) if that was just done; otherwise open a copy saved before, then try again.',
  'book.columnMissing':
    'The table "{table}" has no column "{column}". Put back the heading that was changed, or restore the column from an earlier copy.',
  'book.overviewDamaged':
    'Table "{table}" of the sheet "Tổng quan" was deleted or lost a column, so its figures no longer follow; the tracking data are written in full. Take the sheet back from a copy saved before.',
  'book.columnsAdded':
    'The book was made by an earlier version: the table "{table}" has no {columns} yet. They read as blank and are added at the end of the table with the next writing. Nothing more is to be done.',
  'book.tableAdded':
    'The book was made by an earlier version: it has no table "{table}" yet. It reads as having no rows and is added with the next writing. If the book once had it, somebody deleted it: open a copy saved before.',
  'book.columnsBlocked':
    'Columns must be added to the table "{table}", but a table or merged cells lie across that place, from cell {cell} on, so nothing was written. Move that content elsewhere, then do it again.',
  'book.unknownCode':
    'Column "{column}" holds the code "{code}" ({count} rows), which the sheet "{list}" does not have, so these rows are not counted. Correct the code, or delete rows that are too many.',
  'book.sameBook':
    'This is the workbook that is open, so there is nothing to compare. Choose the tracking workbook of last year.',
  'book.yearNotEarlier':
    'This workbook is of {year}, which is not before {present}, the year of the open one. Choose the workbook of last year, or correct the year on the sheet "Thông tin chung".',
  'book.noRounds':
    'This workbook has no reporting round, so there are no figures to compare with. Choose the workbook of last year into which reports were consolidated.',
  'book.cellInvalid':
    'The column "{column}" cannot take the content "{text}". Correct this cell: dates as dd/mm/yyyy, numbers in digits, and where the cell has a list, one of its entries.',
  'book.duplicateKey':
    'The table "{table}" has more than one row with the code "{key}", so it is not clear which row to write to. Delete the extra row or correct the code.',
  'book.keyMissing':
    'This row of the table "{table}" has content but lacks {columns}, so it is not clear which row it is. Fill that in, or delete the whole row if it is not needed.',
  'book.changedMeanwhile':
    'Someone changed the workbook after the preview, so nothing was written. Open the workbook again, look at the preview and try again.',
  'book.rowMissing':
    'The table "{table}" no longer has the row with the code "{key}", so nothing was written. Open the workbook again and look at the preview before writing.',
  'book.blocked':
    'The table "{table}" needs more rows, but there is content below it, starting at cell {cell}. Move that content elsewhere and try again.',
  'book.merged':
    'The table "{table}" needs more rows, but there are merged cells below it ({cells}), so nothing was written. Unmerge these cells (Home › Merge & Center) and try again.',
  'book.totals':
    'The table "{table}" shows a total row, so rows cannot be added or removed and nothing was written. Click the table, clear Table Design › Total Row and try again; you can show it again afterwards.',
  'book.textTooLong':
    'The text has {length} characters, but a cell holds only {limit}. Shorten the text and try again.',
  'book.unfinished':
    'This workbook was saved while Excel was in the middle of writing ({label}), so its figures may be incomplete. If somebody is writing it now, wait until that is done and take the file again. Otherwise open it in Excel with the plan ledger, choose to finish or to restore, save it and try again.',
  'book.noneOpen': 'No tracking workbook is open. Open one, or create a new one from a plan, then try again.',
  'newYear.noYear':
    'The sheet "Thông tin chung" names no year, so the next one is not known. Enter the year, then try again.',
  'newYear.openQuestions':
    'The book has {count} open questions. Answer them, then make the new book; or choose to make it although the old year is not finished.',
  'newYear.openRounds':
    'Not closed: {names}. Their figures may still change, so they are not taken along to compare with. Close these rounds, or choose to make the book although the old year is not finished.',
  'newYear.unknownTasks':
    'The book follows no task with the code {codes}. Codes stand on the sheet "Nhiệm vụ".',
  'book.nothingPending': 'No change is waiting to be written. Make the preview again, then write.',
} satisfies IssueTexts;
