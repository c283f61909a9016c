import type { IssueTexts } from '../../types.ts';

/** Plans, their rows, deadlines and agencies, and the list of agencies. */
export const planIssues = {
  'plan.noneRead': 'No plan has been read yet. Choose the plan first, then try again.',
  'plan.registerNeeded':
    'A list of agencies is needed to create the workbook. Choose the list (columns "Mã" for the code, "Tên" for the name, "Khối" for the group), then try again.',
  'plan.noTaskTable':
    'No table of tasks was found in the file. The table needs a heading row with a column "Nhiệm vụ" (or "Nội dung công việc") for the task and at least one of "Cơ quan chủ trì" (lead), "Cơ quan phối hợp" (coordinating) or "Thời gian" (time). Add the heading row and read the file again.',
  'plan.noTaskColumn':
    'The table has columns for time and agencies but none for the task itself. Give that column the heading "Nhiệm vụ" (task) and read the file again.',
  'plan.noTasks':
    'There is a table of tasks, but no task could be read below its heading row. Check whether the table is blank or its content hidden.',
  'plan.numberMissing':
    'The document does not give the number of the plan. Once the plan is issued, enter the number on the sheet "Kế hoạch" (plans).',
  'plan.dateMissing':
    'The document does not give the full date of issue of the plan. Once the plan is issued, enter the date on the sheet "Kế hoạch" (plans).',
  'plan.yearMissing':
    'The year of the plan could not be determined, so deadlines written without a year get no date. Enter the year on the sheet "Kế hoạch" (plans), or write it out in the time column.',
  'plan.noRounds':
    'No reporting round with a date was found in the plan. Enter the rounds (name, last day) before handing out forms.',
  'plan.proseUnread':
    'The document is written in paragraphs, but no section with tasks was found (I, 1, a, dashes). Check that it is the right file, or make a table of tasks (number, task, time, lead agency, coordinating agencies) and read that.',
  'plan.textCut':
    'The document breaks off: its ending and the list of recipients are missing. Get the complete plan and read it again; tasks in the missing part are not here.',
  'plan.appendixMissing':
    'The plan refers to an appendix, but its content is not in the file. Find the appendix and read it separately if it has tasks.',
  'plan.appendixUnread':
    'The appendix of the plan has no table of tasks, so it was not read. If it has tasks, make a table of tasks from it and read that.',
  'prose.sectionSkipped':
    'The section "{title}" was not taken as tasks. If it has tasks, add them on the sheet "Nhiệm vụ" (tasks).',
  'prose.noteLoose':
    'It is not clear what the footnote "{text}" belongs to, so it was left out. Enter it in the column "Ghi chú" (notes) of the task if needed.',
  'prose.headingEmpty':
    'There is no task under the heading "{title}". Check whether a part of the document is missing.',
  'prose.noLead':
    'It is not certain whom the plan gives this task ("{text}"): it has no lead. Read the paragraph again and choose the lead agency, or drop the task if it need not be tracked.',
  'prose.leadOpen':
    'The plan names nobody for this task: its lead is left as "Chưa xác định" (not settled). Choose the lead agency, or drop the task if it need not be tracked.',
  'prose.leadsOpen':
    'The plan names nobody for {count} tasks ({paths}): their lead is left as "Chưa xác định" (not settled). Choose the lead agencies, or drop the tasks that need not be tracked.',
  'prose.leadImplied':
    'The lead agency "{text}" was inferred from the wording; the plan does not say so outright. Check it and correct it if it is wrong.',
  'prose.leadUnsettled':
    'The task begins by coordinating with {text} but names no lead agency. Choose the lead agency.',
  'prose.subjectUnread':
    'This paragraph begins with "{text}" as if that were an agency, but it could not be read with certainty. Check it and choose the lead agency.',
  'prose.othersNamed':
    'A later sentence of this paragraph gives work to "{text}", beside the lead that was read. Read the paragraph again, and add a lead or make it a task of its own where needed.',
  'prose.partnersImplied':
    'That "{text}" coordinates was concluded from the words of the plan, which does not say so outright. Check it, and correct it where it is wrong.',
  'prose.partnersUnread':
    'The coordinating agencies in "{text}" could not be read with certainty. Check them and enter the coordinating agencies.',
  'table.ignored':
    'The table "{title}" is not a table of tasks and was passed over. If it is one, check its heading row.',
  'table.noTime':
    'The table of tasks has no time column, so the tasks have no deadlines yet. If it has one under another name, change its heading to "Thời hạn" (deadline) and read the file again; if not, enter deadlines on the sheet "Nhiệm vụ" (tasks).',
  'table.noLeads':
    'The table of tasks has no column for lead agencies. If it has one under another name, change its heading to "Cơ quan chủ trì" (lead agency) and read the file again; if not, choose lead agencies on the sheet "Nhiệm vụ" (tasks).',
  'table.noNumbers':
    'The table of tasks has no numbers, so it is not certain which task belongs to which heading. Check headings and tasks, or add a column "TT" (number) and read the file again.',
  'table.titleGuessed':
    'The column "{header}" has no familiar heading; going by its cells, it was taken as "Nhiệm vụ" (task). Check it; if it is wrong, correct the heading and read the file again.',
  'table.timeGuessed':
    'The heading of the column "{header}" does not say that it holds deadlines; going by its cells, it was taken as "Thời hạn" (deadline). Check it; if it is wrong, correct the heading and read the file again.',
  'table.leadsGuessed':
    'The column "{header}" has no familiar heading; going by its cells, it was taken as "Cơ quan chủ trì" (lead agency). Check it; if it is wrong, correct the heading and read the file again.',
  'table.coordinatingGuessed':
    'The column "{header}" has no familiar heading; going by its cells, it was taken as "Cơ quan phối hợp" (coordinating agencies). Check it; if it is wrong, correct the heading and read the file again.',
  'table.twoTimes':
    'The table has more than one time column; the column "{header}" was taken for the deadline, and {others} is only kept for reference. If that is wrong, correct the headings and read the file again.',
  'table.twoLeads':
    'The table has more than one column of responsible agencies; the column "{header}" was taken for the lead agency, and {others} is only kept for reference. If that is wrong, correct the headings and read the file again.',
  'table.unheaded':
    'Right of the column "{header}" stands a column without a heading that holds the same kind of content; it was taken to belong to "{header}". If that is wrong, give that column a heading and read the file again.',
  'table.columnsExtra':
    'The columns {headers} are not used for tracking; their content is kept with each task.',
  'row.noNumber':
    'The row "{title}" has no number but a time or agencies of its own, so it was taken as a separate task. Check it and number it if needed.',
  'row.duplicateNumber':
    'The number {tt} occurs more than once in the same section. Check the numbering; the content of both rows is kept.',
  'row.numberGap':
    'The number {tt} does not follow on from the row before. Check whether a row is missing or a number is wrong.',
  'row.missingParent':
    'The heading above number {tt} was not found. Check whether the row of the heading is missing.',
  'row.continuation':
    'Row {row} has no number, so it was joined to the task above. If it is a task of its own, number the row and read the file again.',
  'row.openEnded':
    'The row just below has no number but a time or agencies of its own, so it was not joined to this task. If it is the rest of this task, merge the two rows and read the file again.',
  'row.ditto':
    'This cell refers to the row above; "{text}" was taken from there. Check it and correct it if it is wrong.',
  'row.oldEncoding':
    'This row was typed in an old font ({encoding}); the file has "{stored}". Please check the letters after conversion to Unicode.',
  'deadline.otherColumn':
    'The table has more than one column of times, and no header says which is the deadline: "{text}" was taken, another column says "{other}". Check it, and correct it where it is wrong.',
  'deadline.none': 'The task has no deadline. Fill one in if it is to be followed by date.',
  'deadline.fromGroup':
    'The task has no deadline of its own; "{text}" was taken from the heading {tt} above. Please check, and correct it if it is wrong.',
  'deadline.fromAbove':
    'The deadline is blank below task {tt}, perhaps the rest of a merged cell; "{text}" of that task was taken. Please check, and correct it if it is wrong.',
  'deadline.monthFirst':
    'In the date {text} day and month may have changed places when it was typed (the other dates of this column may have been written month first). It was read day first; please check the time column of the file.',
  'deadline.halfYearly':
    '"{text}" is work done twice a year; it is followed in every round as regular work is. Fill in a deadline if it is to be followed by date.',
  'deadline.marked':
    'The time "{text}" was taken from the marks in the columns of months or quarters; it is due on the last day of the last one marked. Correct it if it is wrong.',
  'agency.jointColumn':
    'This column holds lead and coordinating agencies together, and the cell does not part them: the first was taken as the lead, the others as coordinating. Check it, and correct it where it is wrong.',
  'agency.noLead': 'The task has no lead agency. Choose one on the sheet "Nhiệm vụ".',
  'agency.fromGroup':
    'The task has no lead agency of its own; "{text}" was taken from the heading {tt} above. Please check, and correct it if it is wrong.',
  'agency.fromAbove':
    'The cell of agencies is blank below task {tt}, perhaps the rest of a merged cell; "{text}" of that task was taken. Please check, and correct it if it is wrong.',
  'agency.blankBelow':
    'The coordinating agencies are blank, and row {tt} above says "{text}". If one merged cell stood over both, enter them here too.',
  'register.codesAlike':
    'The code "{code}" differs from "{other}" only in leading zeros or case. If they are one agency, delete a row; if they are two, give them codes that cannot be confused.',
  'register.groupsAlike':
    'The group "{group}" differs from "{other}" only in spelling and counts as another group. Use one spelling and read the file again.',
  'row.hidden':
    'This row is hidden in the original file but was read all the same. If the task was dropped, delete the row and read the file again.',
  'deadline.unread':
    'No day could be made out from "{text}"; the wording is kept. Enter a deadline for this task if it should be tracked by date.',
  'deadline.yearOpen':
    'The time "{text}" has no year, and the year of the plan is not known, so that there is no day yet. Enter the year of the plan, or a deadline for this task.',
  'deadline.handedIn':
    'The time column is headed for the day on which something is sent in; "{text}" was taken for the deadline of the task. Check it and correct the deadline if it is wrong.',
  'deadline.yearFromPlan':
    'The time "{text}" has no year; the year {year} of the plan was used. Correct the deadline if that is wrong.',
  'deadline.fromPlanDate':
    'The time "{text}" was counted from the date of issue of the plan and gives {due}. Check it, and correct it if there are holidays or another starting day.',
  'deadline.mixed':
    'The time "{text}" has several dates or a note with it; the last date, {due}, was used. Check it and correct the deadline if needed.',
  'deadline.suspicious':
    'The deadline read from "{text}" is {due}, which does not fit the date of issue of the plan or the order of time. Check whether day, month or year was mistyped.',
  'deadline.storedDiffers':
    'The time cell shows "{text}" but the date stored in it is {stored}; the date shown was used. Check this cell in the original file.',
  'agency.unread':
    'It is not certain which agency "{text}" is, or how many agencies. Check the name and the commas and semicolons between agencies.',
  'agency.unmatched':
    '"{text}" was not found in the list of agencies. Add the agency, or add this name to the other names of an agency in the list.',
  'update.knownPlan':
    'Most tasks of "{file}" are in the book already: this is no other plan. If that plan was changed, update without --another.',
  'plan.unknownCode': 'The book has no plan with the code "{code}". Codes on the sheet "Kế hoạch": {known}.',
  'update.otherPlan':
    'No task in the file is like a task in the workbook, so this is not the amended plan of this workbook. Check the plan file and the workbook.',
  'update.deadlineUnsettled':
    'Task {task}: the new time "{time}" has no definite day, so the workbook still goes by the old deadline. Enter a day in the column "Thời hạn điều chỉnh" (adjusted deadline) on the sheet "Nhiệm vụ" (tasks), or clear the old deadline if the task has none any more.',
  'update.answersKept':
    'Task {task} is no longer assigned to {agency}, but its row for round {round} has report content, so the row stays and still counts. If it is not needed, delete it on the sheet "Theo dõi thực hiện" (tracking).',
  'update.noRoom':
    'The sheet "Tổng quan" (overview) has no room for a row for the section "{section}", so this section is not counted separately. Insert blank rows below the table "Tiến độ theo mục của kế hoạch" (progress by section) and update again.',
  'update.otherRounds':
    'The new plan gives {days} as last days for reporting, and the workbook has no rounds with those days. Updating the plan does not change the rounds; if needed, add a round in the step "Rounds: add, close, extend" or correct the last day on the sheet "Kỳ báo cáo" (rounds).',
  'update.leftOut':
    'The new plan still has {count} tasks that were left out when the plan was first reviewed: {titles}. They stay out of the workbook. To take them in, clear the answer on the sheet "Việc cần quyết định" (open questions) and update again.',
  'register.noNameColumn':
    'The list of agencies has no column for names. Give that column the heading "Tên cơ quan, đơn vị" (name of agency) and read the file again.',
  'register.empty':
    'The list of agencies has no rows. Enter at least one agency below the heading "Tên cơ quan, đơn vị" (name of agency).',
  'register.duplicateCode':
    'The agency code "{code}" in row {row} is already used in row {other}. Each agency needs a code of its own; correct one of the two rows.',
  'register.duplicateName':
    'The agency "{name}" in row {row} has the same name as row {other}. If they are one agency, delete one row; if they are two, give them different names.',
  'register.noCode':
    '{count} agencies had no code and were given one from their initials: {codes}. Where another code is needed, change it before handing out forms; after that it stays.',
  'register.validityReversed':
    'The agency "{name}" is valid until {to}, before it begins on {from}. Correct the day in the column "Hiệu lực từ" or "Hiệu lực đến" and try again.',
  'register.successorUnknown':
    'The successor "{text}" of "{name}" is not in the list. Write its code or name as in the list, or add the agency to the list.',
  'register.successorAbsent':
    'The successor "{successor}" does not exist on {day}, the day on which it takes over the tasks of "{name}". Check the days of both agencies.',
  'register.successorEarly':
    'The agency "{name}" names a successor but no last day, so it still counts as existing. Fill in the column "Hiệu lực đến" once that is decided.',
  'register.successorCircle':
    'Agencies succeed each other in a circle: {path}. Correct the column "Cơ quan kế thừa" so that tasks only pass to agencies formed later, and try again.',
  'register.codeTaken':
    'The code "{code}" is that of "{name}" in the new list but of "{other}" in the workbook, so this row was not taken. If the agency was renamed, correct its name in the sheet "Cơ quan, đơn vị"; if it is another agency, give it another code in the list and try again.',
  'succession.reasonMissing':
    'The tasks of "{name}" have passed to its successors, but no document is named. Enter its number in the column "Lý do" of the sheet "Việc cần quyết định".',
  'register.noGroup':
    'The agency "{name}" is in no group, so it does not count when the plan assigns a task to a whole group. Fill in the column "Nhóm" (group) if needed.',
  'date.invalid': 'The date "{text}" could not be read. Write it as day/month/year, for example 05/6/2023.',
} satisfies IssueTexts;
