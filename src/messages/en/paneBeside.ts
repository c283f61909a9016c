import type { BESIDE_TEXTS as VI } from '../vi/paneBeside.ts';

export const BESIDE_TEXTS = {
  stepChase: 'Reminders',
  chaseLead:
    'Agencies yet to report, the longest overdue first. Copy a message and paste it into Zalo, a text message or an e-mail. Messages are in Vietnamese.',
  chaseBefore: '{days} {days|day|days} left, due {day}',
  chaseToday: 'due today',
  chaseAfter: '{days} {days|day|days} overdue, due {day}',
  chaseCopy: 'Copy the message',
  chaseCopyOf: 'Copy the message to {agency}',
  chaseCopyAll: 'Copy {count} {count|message|messages}',
  copied: 'Copied to the clipboard.',
  notCopied: 'This pane may not copy. Select the lines of the list and press Ctrl+C.',
  supplementsMake: 'A list of what is to be completed, to print',
  supplementsNone: 'Nobody is asked to complete anything in this round.',
  supplementsMade: '{file} made: what {count} {count|agency is|agencies are} asked to complete.',

  stepBlocks: 'What forms ask',
  blocksLead:
    'Beside tasks, forms ask for the parts chosen below; each is a sheet and prints as an annex of its own. Their words are changed on the sheet "Nội dung biểu" of the workbook.',
  blocksMore: 'Details:',
  blocksRounds: 'Only in rounds',
  blocksRoundsHint: 'Numbers of rounds, parted by semicolons; blank is every round',
  blocksGroups: 'Only of groups of agencies',
  blocksGroupsHint: 'Parted by semicolons; blank is all. The groups: {groups}',
  blocksLines: 'Blank lines',
  blocksColumns: 'Columns to fill in',
  blocksIndicators: 'Indicators: {count}',
  blocksAdd: 'Indicators to add, one a line',
  blocksAddHint:
    'Name; unit; target. In Vietnamese, since the form is, such as "Số cuộc đối thoại; cuộc; ≥ 2"',
  blocksRun: 'Preview the change',

  stepTemplate: 'Template of the upper level',
  templateLead:
    'Say once which cell of the Excel template takes which figure; the workbook keeps it under the name of the file and fills the template each round, with a list of where each figure comes from.',
  templateFile: 'Template',
  templateHint: 'An .xlsx of the upper level; the file itself is never written over',
  templateCells: 'Cells and their sources, one a line',
  templateCellsHint:
    'SHEET!CELL=SOURCE, such as "Biểu số 01!C5=NV0003.Tỷ lệ (%)", "Biểu số 01!C6=CT01.Lũy kế", "Biểu số 01!C7=Báo cáo.Gửi chậm". A line that is deleted is no longer filled.',
  templateKeep: 'Keep in the workbook',
  templateFill: 'Fill the template: {round}',
  templateFilled: '{count} {count|cell|cells} of the template filled in {file}.',
} as const satisfies Readonly<Record<keyof typeof VI, string>>;
