import type { PANE_YEAR_TEXTS } from '../vi/paneYear.ts';

/** Words of the screens of a year's end, and about who works here. */
export const PANE_YEAR_TEXTS_EN: Record<keyof typeof PANE_YEAR_TEXTS, string> = {
  stepYearEnd: 'End of the year',
  stepNewYear: "Next year's book",
  worker: 'Your name',
  workerHint:
    'Asked once and remembered on this machine. It goes with answers to open questions and, in a new book, stands as who prepared the papers.',
  workerKeep: 'Keep',
  workerIs: 'Working: {name}',
  workerChange: 'Change',
  archiveLead:
    'The archive of the year is one zip: the book with values in place of formulas, the papers, the letters of every round, the returns as they came, and a list with a checksum of each file. The open book stays as it is.',
  archiveExcel:
    'Sheets that you added yourself are not in the archive: keep a copy of the workbook beside it.',
  archiveOriginals: 'Returns as they came (optional)',
  archivePick: 'Choose files…',
  archiveFolder: 'Choose a folder…',
  archiveHint: 'Files of any kind: forms, signed PDFs, scans',
  archiveFiles: '{count} {count|file|files} chosen',
  archiveAnew: 'Drop the chosen files',
  archivePdf:
    'For PDFs: unpack the archive, open each file in Excel or Word, and choose File > Print > Microsoft Print to PDF.',
  archiveMake: 'Make the archive',
  archiveMakeCount: 'Make the archive ({count} {count|return|returns})',
  archived: '{file} made: {count} {count|file|files}; see Muc-luc.xlsx in it.',
  newYearGo: "Make next year's book…",
  newYearTitle: 'The new year',
  newYearHint:
    'Agencies, scheme, indicators, continuing tasks and figures to compare with go over; with a draft of the table of tasks.',
  newYearLead: 'Choose the tasks that go on in {year}. The open book stays as it is.',
  newYearTasks: 'Tasks that go over: {count} of {total}',
  newYearAll: 'Choose all',
  newYearNone: 'Choose none',
  newYearReason_regular: 'regular, all year or continuing',
  newYearReason_longer: 'deadline in a later year',
  newYearReason_unfinished: 'not finished: done by {done} of {leads} {leads|lead|leads}',
  newYearReason_unknown: 'nothing reported',
  newYearReason_done: 'done',
  newYearGoing: 'Goes over to the new book ({count})',
  newYearStaying: 'Does not go over ({count})',
  newYearUnfinished: 'The old year is not finished ({count})',
  newYearAnyway: 'Make the new book although the old year is not finished',
  newYearMake: 'Make the book of {year} ({count} {count|task|tasks})',
  newYearMade:
    '{file} made. Open that file to go on; the new book has {count} open {count|question|questions}.',
  newYearDraft: 'Save the draft table of tasks (Word)',
  newYearDraftSaved:
    '{file} saved. Correct it and have it signed; the plan that is issued goes into the book by the command skh update.',
};
