import type { IssueTexts } from '../../types.ts';

/** What stands in a returned form beside its answers. */
export const returnIssues = {
  'form.mergedRows':
    'Column "{header}": the merged cell "{read}" was counted for the tasks {codes}, too. If it belongs to one task only, unmerge it in the form or correct the workbook.',
  'form.mergedColumns':
    'The merged cell "{read}" was counted for the column "{header}" only; the columns {headers} count as not answered. If that is wrong, unmerge the cell and fill in each column.',
  'form.mergedBlock':
    'Part "{block}": the merged cell "{read}" covers {count} rows and was counted for the first one only. If it belongs to the others as well, unmerge it and fill in each row.',
  'form.columnExtra':
    'The column "{header}" is not part of the form, so it was not taken ({count} filled cells, such as "{read}"). Move what must be kept into the columns of the form.',
  'form.sheetNotTaken':
    'The sheet "{sheet}" is not part of the form, so it was not taken ({count} filled cells, such as "{read}"). Look at it in the file; move what must be kept into the cells of the form.',
  'form.textOutside':
    'Outside the answer cells there are {count} texts that are not taken into the workbook, such as "{read}". Look at them in the file; move what must be kept into the cells of the form.',
  'form.previousChanged':
    'The column "{header}" of the rows {rows} differs from the workbook, such as "{read}". It was not taken; if the agency wants to correct the last round, correct it there in the workbook.',
  'form.roundLineChanged':
    'The form says "{read}", which differs from the workbook (last day {lastDay}). The workbook keeps its own deadline; if the agency got more time, enter it on the sheet "Tình hình gửi báo cáo".',
  'form.agencyNameChanged':
    'The form names "{read}", but its hidden code is that of {agency}. It was counted for {agency}; if that is wrong, withdraw this return and ask the agency to use its own form.',
  'form.agencyAlsoNamed':
    'The form also names {names}, but by its hidden code and the name at its top it is the return of {agency}. If that is wrong, withdraw this return.',
  'form.agencyConflict':
    'The form names {names}, but its hidden code is that of {agency} (the agency may have used somebody else’s form). Choose the agency on the sheet "Việc cần quyết định", then consolidate this file again.',
  'form.nothingTaken':
    'The file holds content, but none of it in an answer cell of the form, so nothing could be taken (see the items below). Move it into the right cells and consolidate again, or ask the agency to send it again.',
  'form.letterOnly':
    'The form holds only number, date or signatory of the letter, and answers no task. Ask the agency to fill it in and send it again.',
  'form.timingDiffers':
    'The agency wrote "{read}", but the day of completion is {date} and the deadline {due}. The workbook goes by the day; ask the agency if the day is a slip.',
  'form.percentInStatus':
    'The status says "{read}" while the column "Tỷ lệ (%)" is blank; that percentage was not taken. Enter it in the column "Tỷ lệ (%)" if it is needed.',
  'return.dayOrderKept':
    'Days in date cells were understood as was answered for the agency’s earlier return of this round (day first or month first). If it is different this time, correct the column "Ngày hoàn thành" in the workbook.',
  'form.figureEstimateLess':
    'Indicator {code}: the estimate for the year "{read}" is less than the running total. Ask the agency which is right.',
  'form.figureFell':
    'Indicator {code}: the running total "{read}" is less than what was reported in the round before ({previous}). Ask the agency which is right.',
  'form.rar':
    'This is a .rar archive, which cannot be opened here. Unpack it (with WinRAR or 7-Zip) and choose the files inside, or pack them as .zip.',
  'form.sevenZip':
    'This is a .7z archive, which cannot be opened here. Unpack it (with 7-Zip) and choose the files inside, or pack them as .zip.',
  'form.pdf':
    'This is a PDF; returns are taken from Excel or Word forms only. Ask the agency for the form’s file, or key the report in by "Nhập thay cơ quan".',
  'form.image':
    'This is a picture, so there is no cell to take anything from. Ask the agency for the form’s file, or key the report in by "Nhập thay cơ quan".',
  'form.openDocument':
    'The file was saved as OpenDocument (.ods, .odt), which cannot be read here. Open it in LibreOffice or Excel, save it as .xlsx (or .docx), and choose the new file.',
  'form.xlsb':
    'This is a binary Excel workbook (.xlsb), which cannot be read here. Open it in Excel, save it as "Excel Workbook (.xlsx)", and choose the new file.',
  'form.macros':
    'The file holds macros (.xlsm). They are not run; only its cells are read. If nobody knows where they come from, remind the agency to scan for viruses and to send an .xlsx.',
} satisfies IssueTexts;
