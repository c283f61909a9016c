import type { IssueTexts } from '../../types.ts';

export const restoreIssues = {
  'restore.none':
    'The workbook has no change that can be undone. To go back to older figures, open an earlier copy of the file.',
  'restore.unknown':
    'The workbook has no restore point with the code "{id}". Look at the list of restore points and choose again.',
  'restore.expired':
    'The restore point "{id}" is too old: the workbook keeps only the last ten changes. Choose a later change, or open an earlier copy of the file.',
  'restore.unreadable':
    'The data of the restore point "{id}" has been edited, so it cannot be used to undo. Choose another one, or open an earlier copy of the file.',
  'restore.nothing': 'Every cell of this change is already as it was before; nothing is left to undo.',
  'restore.kept':
    'A cell of the column "{column}" was edited after that change, so it keeps what it has now. If you want the old content, enter it in this cell by hand.',
  'restore.rowKept':
    'The row "{key}" was added to the table "{table}" by that change, but someone has edited it since, so it stays. If it is not needed, delete it by hand.',
  'restore.rowGone':
    'The row "{key}" of the table "{table}" was deleted after that change, so this row could not be undone. If needed, enter the row again and check the figures.',
  'restore.rowTaken':
    'The row "{key}" of the table "{table}" could not be put back, because another row has its code now. Check the row that is there.',
  'restore.columnGone':
    'The column "{column}" of the table "{table}" is gone, so its old content could not be put back. Add the column again and then undo, if needed.',
  'restore.returnFollows':
    'This change cannot be undone yet: after it the workbook took in more reports for round {rounds} from {count} {count|agency|agencies} ({agencies}), by the change "{label}" (code {id}, at {at}). Undo that change first, then this one.',
  'restore.returnFollowsUnknown':
    'This change cannot be undone: after it the workbook took in more reports for round {rounds} from {count} {count|agency|agencies} ({agencies}), and that change is no longer among the restore points. Withdraw each report that is not needed, or open an earlier copy of the file.',
  'recover.kept':
    'This cell of the column "{column}" was edited after the interrupted writing, so it stays as it is. Have a look at it.',
  'recover.rowKept':
    'The row "{key}" of the table "{table}" was to be removed, but someone edited it, so it stays. Delete it by hand if it is not needed.',
  'recover.rowGone':
    'The table "{table}" no longer has exactly one row with the code "{key}" (deleted, given another code, or copied), so what was to be written there is left out. Check this row.',
  'recover.rowTaken':
    'The new row "{key}" of the table "{table}" is there already and was edited, so it stays as it is. Have a look at it.',
  'recover.misplaced':
    'In the table "{table}", {count} rows (first cell: {cell}) hold just what the interrupted writing was to write to other rows: the table may have been sorted, or rows inserted or deleted, at that very moment. Compare these rows with your sources and correct them, or open a copy of the file saved before.',
  'recover.rowTwice':
    'The table "{table}" has more than one row with the code "{key}" and different contents; both stay. See which one is right and delete the other.',
  'recover.columnGone':
    'The table "{table}" no longer has the column "{column}", so what was to be written there is left out. Give the column its name back, then type it in or undo this change.',
  'recover.tableGone':
    'The workbook no longer has the table "{table}" (deleted or renamed), so what was to be written there is left out. Give the table its name back, then check its figures.',
  'recover.unreadable':
    'What was still to be written of the interrupted change ({label}) could not be read any more, so the workbook stays as it is. Check the figures, or open an earlier saved copy of the file.',
  'recover.blocked':
    'The interrupted writing needs more rows in the table "{table}", but somebody\'s content stands below it, starting at cell {cell}. Nothing more was written and nothing is lost: what is still to be written is kept in the workbook. Move that content elsewhere and press again.',
  'recover.merged':
    'The interrupted writing needs more rows in the table "{table}", but there are merged cells below it ({cells}). Nothing more was written and nothing is lost: what is still to be written is kept in the workbook. Unmerge these cells (Home › Merge & Center) and press again.',
  'recover.totals':
    'The interrupted writing adds or removes rows of the table "{table}", but the table shows a total row. Nothing more was written and nothing is lost: what is still to be written is kept in the workbook. Click the table, clear Table Design › Total Row and press again; you can show it again afterwards.',
} satisfies IssueTexts;
