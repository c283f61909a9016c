import type { IssueTexts } from '../../types.ts';

/** Returned forms, rounds, and what became of each file. */
export const formIssues = {
  'form.unknownFormat':
    'This kind of file was not recognised. A return must be an Excel form (.xlsx, .xls) or a Word form (.docx), by itself or in a .zip. Ask the agency to send the form that it was given.',
  'form.notAForm':
    'This file is not a form created by the plan ledger, or its form code is gone altogether. Use the form that was sent to the agency, or copy the "Mã biểu" (form code) from the original into the file.',
  'form.newerVersion':
    'The form was created by another version of the program (form version {version}; this one reads version {known}). Update the program and consolidate again.',
  'form.otherBook':
    'This form belongs to another tracking workbook. Open the workbook that created it, or send the agency a form created from this one.',
  'form.wrongRound':
    'This is a form of round {round}, but round {expected} is being consolidated. Choose round {round} to consolidate this file, or ask the agency for the form of round {expected}.',
  'form.superseded':
    'The form is out of date: rows {rows} were changed in the workbook after it was handed out. Send the new form and ask the agency to report on that one.',
  'form.unknownAgency':
    'The agency code "{agency}" in the form is not in the list of agencies of this workbook. Check the code on the sheet "Cơ quan, đơn vị" (agencies).',
  'form.noObligation':
    'The agency with the code "{agency}" has no task to report on in this round. Check the sheet "Phân công" (assignments) and the reporting round.',
  'form.codeMismatch':
    'The form code shown ("{code}") differs from the one stored in the file ("{hidden}"), so it is not clear whose report it is. Ask the agency to fill in its own form again.',
  'form.empty': 'Nothing is filled in on the form. Ask the agency to report on its tasks and send it again.',
  'form.headerMissing':
    'The columns "{headers}" were not found in the report table. Keep the column headings as in the form that was sent (their order may change, columns may be added) and send it again.',
  'form.columnMissing':
    'The report table lacks the columns "{headers}"; they count as not answered. If the agency has figures for them, ask it to send a form with all columns.',
  'form.rowUnknown':
    'The row with the code "{code}" is not part of this agency\'s form in this round, so it was not taken. If it is a task of the agency, check the code and the sheet "Phân công" (assignments).',
  'form.rowWithoutCode':
    'This row has an answer but no task code, so it was not taken. Enter the task code in the column "Mã" (code), or move the answer to the right row.',
  'form.rowMissing':
    'The form lacks the row of task {tt} ({code}): {title}. It counts as not answered; ask the agency to add it if needed.',
  'form.rowTwice':
    'Task {code} has two rows with different answers (the other one is at cell {first}). Keep the right one and send the form again.',
  'form.tampered':
    'The column "{header}" of task {tt} was changed to "{read}". The change was not taken; if the agency asks for an adjustment, it should write so in the column "Đề xuất, kiến nghị" (proposals).',
  'form.coordinatorExtra':
    'The agency only coordinates in task {tt}, so only the column "Kết quả thực hiện" (results) was taken, not the columns "{headers}". Move what should be kept to the column "Kết quả thực hiện".',
  'form.identityFromCode':
    'The file no longer has the hidden data of the form; agency and round were recognised from the form code {code}. Nothing needs to be done if the agency is right.',
  'form.identityFromContent':
    'The file has lost both its hidden data and its form code; by the name of the agency, the last day and the tasks in it, it is the report of {agency} for round {round}. If that is wrong, ask the agency to report on the original form.',
  'form.agencyUnknown':
    'It is not clear which agency this report is from (it may be: {names}). Choose the agency on the sheet "Việc cần quyết định" (decisions to make), then consolidate this file again.',
  'form.setAside':
    'The file was not taken, as the office decided. If it should be taken, change the choice on the sheet "Việc cần quyết định" (decisions to make) and consolidate again.',
  'form.otherPlan':
    'The file has a report table but has lost its form code, and the tasks in the table are not those of this workbook. Check whether it belongs to another plan, then ask the agency to report on the original form.',
  'form.noAgencyChosen':
    'The form is shared by a group, but no reporting agency was chosen, or the chosen name ("{read}") is not in the list. Choose the name in the cell "Tên cơ quan báo cáo" (name of reporting agency) and send it again.',
  'form.oldEncoding':
    'The text "{read}", typed in an old encoding ({encoding}), was understood as "{value}". If that is wrong, correct it in the form or in the workbook.',
  'form.dateFar':
    'The completion date {date} is too far away from the reporting round; the year may be mistyped. Ask the agency; if it is a mistake, correct the date.',
  'form.sameAsBefore':
    'The content is exactly the same as in round {round} ({count} {count|cell|cells}, for example task {tt}). Check whether the agency has updated its figures for this round.',
  'form.sameAsOther':
    'The content is exactly the same as in the report of {agency} ({count} {count|cell|cells}, for example task {tt}). Check whether the agency copied the report of another one.',
  'form.statusUnread':
    'The status "{read}" was not understood. Choose one of: "Chưa thực hiện" (not started), "Đang thực hiện" (in progress), "Đã hoàn thành" (completed), "Thực hiện thường xuyên" (ongoing), "Không phát sinh" (did not arise), "Đề nghị điều chỉnh" (adjustment requested).',
  'form.statusImplied':
    'The status "{read}" was understood as "{value}". If that is wrong, correct it in the form or in the workbook.',
  'form.percentUnread':
    'The percentage "{read}" was not understood. Write a number from 0 to 100, for example 85 or 85,5.',
  'form.percentRange': 'The percentage "{read}" is not between 0 and 100. Enter the right percentage.',
  'form.percentImplied':
    'The percentage "{read}" was understood as {value}. If that is wrong, write a number from 0 to 100.',
  'form.percentOne':
    'The percentage is the number 1 and was understood as {value}. If 100% was meant, write 100 and send the form again, or correct it in the workbook.',
  'form.dateUnread':
    'The date "{read}" was not understood. Write day/month/year in full, for example 05/6/2023.',
  'form.dateImplied':
    'The date "{read}" was understood as {value} (day first, then month). If that is wrong, write day/month/year in full.',
  'form.dateInFuture':
    'The completion date {date} is later than the day the report was received, {received}. Ask the agency; if it was mistyped, correct the date.',
  'form.letterDateUnread':
    'The date of the report "{read}" was not understood, so it was left blank. Enter the date of the letter on the sheet "Tình hình gửi báo cáo" (returns).',
  'form.textTooLong':
    'The text has {count} characters, and a cell of Excel holds {most}. Ask the agency to shorten it, or to put the rest into the letter.',
  'form.receivedUnread':
    'The date of receipt "{text}" was not understood. Write day/month/year in full, for example 05/6/2026, and consolidate again.',
  'form.doneWithoutDate':
    'Reported as completed but without a completion date, so it may not be possible to tell whether it was on time. Ask the agency for the completion date.',
  'form.reasonMissing':
    '"{status}" was chosen but no reason given. Ask the agency to write the reason in the column "Kết quả thực hiện" (results), "Khó khăn, vướng mắc" (difficulties) or "Đề xuất, kiến nghị" (proposals).',
  'form.lateReasonMissing':
    'Completed on {date}, after the deadline {due}, but no reason for the delay is given. Ask the agency to write the reason in the column "Khó khăn, vướng mắc" (difficulties).',
  'forms.unknownGroup':
    'There is no group of agencies named "{group}". Choose one of these groups: {known} (sheet "Cơ quan, đơn vị", agencies).',
  'chase.nothing':
    'No agency owes a report of round {round} any more, and nothing is asked to be completed. There is nothing to do.',
  'forms.noAssignments':
    'No task in the workbook is assigned yet, so the table of assignments could not be made. Settle the open decisions first.',
  'blocks.unknown':
    'The workbook has no block {codes}. Choose among: {known} (sheet "Nội dung biểu", column "Mã khối").',
  'blocks.badTarget':
    'The target "{read}" of the indicator "{title}" is not understood. Type on each line: name; unit; target, for example "Số mô hình Dân vận khéo; mô hình; ≥ 2".',
  'blocks.noIndicators':
    'Forms have a part for indicators, but the workbook has none yet, so the part does not show. Add indicators on the sheet "Số liệu".',
  'blocks.noSession':
    'Forms have a part for self-scoring, but no scoring session is open, so the part does not show. Score once to open a session, then make the forms again.',
  'form.figureUnread':
    'The figure "{read}" is not understood. Type a number such as 1250 or 12,5; explanations go into another column.',
  'form.figureRange': 'The figure "{read}" is not between {least} and {most}. Type the right number.',
  'form.figureTooSmall': 'The figure "{read}" is less than {least}. Type the right number.',
  'form.figureNotWhole': 'The figure "{read}" must be a whole number. Type the right number.',
  'form.figureImplied':
    'The figure "{read}" was taken as {value}. If that is wrong, correct it in the form or in the workbook.',
  'form.figureLess':
    'Indicator {code}: the running total "{read}" is less than the figure of the period. Ask the agency which is right.',
  'form.blockMissing':
    'The part "{block}" is missing from the form; it counts as not answered. If the agency has figures, ask for the whole form with its column names.',
  'form.blockNotAsked':
    'The form has the parts {codes}, which the workbook does not ask for in this round, so nothing there was taken. To take it, add the part on the sheet "Nội dung biểu" and consolidate again.',
  'form.blockTampered':
    'Column "{header}" of row {code} was changed to "{read}". The change was not taken; the figures still count for row {code}.',
  'form.blockRowTwice':
    '"{code}" stands in two rows that differ (the other at {first}). Keep the right one and send the form again.',
  'form.blockRowsMissing':
    'The part "{block}" lacks the rows {codes}; they count as not answered. Ask the agency to complete them if needed.',
  'form.blockRowUnknown':
    'The row with code "{code}" is not one of the part "{block}" of the form, so it was not taken. Check the code.',
  'form.lineWithoutName':
    'Part "{block}": this line has content but no name in its first column. Type the name and send the form again.',
  'form.lineBelowEnd':
    'Part "{block}": "{text}" stands below the end of the table and was not taken. If it is a line, insert it above that row and send the form again; if it is a signature, leave it.',
  'return.linesLeft':
    'This return no longer has {count} {count|line|lines} of the one before ({names}). The workbook keeps them; if the agency dropped or renamed them, delete the old lines on the sheet "Số liệu".',
  'form.formula':
    'The answer cell is a formula; only the value it shows, "{read}", was taken. If the value is wrong, type the value into the cell.',
  'form.cellError':
    'The answer cell shows a calculation fault ({read}), so its content could not be taken. Type the content into the cell and send the form again.',
  'return.accepted': 'The report was accepted (sending no. {version}).',
  'return.unchanged':
    'This report is already in the workbook (sending no. {version}, received {received}); nothing changed. To correct the date of receipt, edit it on the sheet "Tình hình gửi báo cáo" (returns).',
  'return.tie':
    'The agency has another report received on the same day; {count} {count|value that differs was|values that differ were} not put into the workbook. Choose the right {count|value|values} on the sheet "Việc cần quyết định" (decisions to make), or enter the date of receipt of each report.',
  'return.notCurrent':
    'The report received on {received} was kept, but the figures come from the one received later, on {later}. If a date of receipt is mistyped, correct it and consolidate again.',
  'return.noReceivedDate':
    'The date of receipt is not known, so it cannot be told whether the report was on time. Enter it on the sheet "Tình hình gửi báo cáo" (returns).',
  'return.conflict':
    'The workbook was changed to "{book}" after the last report, and now the agency sent "{sent}". The workbook keeps its value; choose the right one on the sheet "Việc cần quyết định" (decisions to make).',
  'return.noInput':
    'There is no report file to consolidate. Choose the forms (.xlsx), a folder or a .zip file that holds them.',
  'return.nothingUsable':
    'None of the files could be used; the workbook is unchanged. Look at the reason for each file, correct it and consolidate again.',
  'round.nameMissing': 'The new round has no name. Type one, for example "Báo cáo chuyên đề tháng 9".',
  'round.known':
    'The workbook already has round {round} "{name}", last day {day}. Use that one, or type another name.',
  'round.badKind': 'There is no kind of round called "{text}". Type one of these: {known}.',
  'round.planUnknown':
    'The workbook has no plan with the code {plans}. Type one of these codes: {known} (sheet "Kế hoạch", plans).',
  'round.nobody':
    'No agency has anything to report in the round "{name}". Check the sheet "Phân công" (assignments) and the days from which and until which agencies exist.',
  'round.unknown':
    'The workbook has no reporting round {round}. Choose one of these rounds: {known} (sheet "Kỳ báo cáo", rounds).',
  'return.noneToWithdraw':
    '{agency} has no accepted report in round {round}, so there is nothing to withdraw. Check the sheet "Tình hình gửi báo cáo" (returns).',
  'return.versionUnknown':
    '{agency} has no report number {version} in round {round}. Choose one of {known} (sheet "Nhật ký", the log).',
  'return.badVersion':
    'The report number "{text}" is not right. Give a whole number from 1 upwards, for example --times 2.',
  'return.withdrawKept':
    'The column "{column}" was changed to "{book}" after the report came, so it stays and does not go back to "{back}". If the change is not wanted, enter the value by hand.',
  'return.withdrawKeptReport':
    'The column "{column}" was changed after the report came, so it stays. If it is no longer right, correct it by hand.',
  'template.badMap':
    '"{text}" was not understood. Write SHEET!CELL=SOURCE, for example "Biểu số 01!C5=NV0003.Tỷ lệ (%)"; with nothing after the = the cell is left out again.',
  'template.noSheet': 'The template has no such sheet. Its sheets are: {known}.',
  'template.noCell': 'This is no cell address. Write the column and then the row, for example C5.',
  'template.emptySheet': 'This sheet of the template has no row. Choose the sheet that holds the table.',
  'template.formula':
    'This cell of the template holds a formula, which is not written over. Choose a cell for input.',
  'template.merged': 'This cell lies inside merged cells. Point at the first cell of the area: {first}.',
  'template.source':
    'The workbook has no "{source}". Write the code or number of a task and a column ("NV0003.Tỷ lệ (%)"), the code of an indicator and a column ("CT01.Lũy kế"), "Đếm." (count) with a progress, "Báo cáo." (reports) with "Tất cả", "Đã gửi", "Chưa gửi", "Gửi chậm" or "Gửi đúng hạn", or "Cài đặt." (setting) with a row of the sheet "Thông tin chung".',
  'template.noMap':
    'The workbook does not know yet how to fill the template "{name}". Point at its cells with --map, or give the file its earlier name.',
  'rollup.ownForm':
    'This form was made by this workbook for an agency below, it is not a form of the level above. Choose the file that the level above has sent.',
  'rollup.silent':
    'Row {tt}: of {count} lead agencies nothing is known yet from {names}. Remind them, consolidate and make the return again, or check the status before sending.',
  'rollup.noPercent':
    'Row {tt}: no percentage could be worked out, because {names} gave none. Add it on the sheet "Theo dõi thực hiện" (tracking) and make the return again, or enter it in the form by hand.',
  'rollup.cut':
    'Row {tt}: the text is longer than a cell can hold; the rest is on the sheet "Phần tiếp theo" (continued). Shorten the text in the form before sending.',
  'rollup.typed': 'The rows {rows} of the form were partly filled in before; what was typed stays.',
  'rollup.figuresMissing':
    'Indicator {row}: {count} agencies that were asked have given no figure ({names}), so the total lacks them. Remind them, consolidate and do this again, or check the figure before you send it.',
  'rollup.blockOpen':
    'The part "{block}" of the upper level\'s form is not summed up from the agencies below: fill it in yourself before you send it.',
  'rollup.open':
    'The rows {rows} have no content yet. Answer the open decisions, remind the agencies, or fill them in by hand.',
  'round.badNumber':
    'The round number "{text}" is not right. Give a whole number from 1 upwards, for example --round 1.',
  'round.none':
    'The workbook has no reporting round yet. Add a round and its last day in the step "Rounds: add, close, extend", then try again.',
  'round.locked':
    'Reporting round {round} is closed and cannot be changed. To change it, reopen the round and give the reason.',
  'round.badArgument':
    'The reporting round "{text}" was not understood. Write it as name=year-month-day and add :before if the day itself is too late, for example "lần 1=2023-06-05:before".',
  'round.alreadyLocked':
    'Reporting round {round} has been closed since {day}. To close it again, reopen it first.',
  'round.notLocked': 'Reporting round {round} is not closed, so it need not be reopened.',
  'round.reasonMissing':
    'No reason was given. Give the reason and the document it rests on, for example --reason "Công văn số 12/UBND-NV".',
  'round.agencyUnknown':
    'No agency has the code or name "{agency}". Give the code or name as on the sheet "Cơ quan, đơn vị" (agencies).',
  'round.noReport':
    '{agency} does not have to report in round {round}, so it needs no extension. Check the sheet "Tình hình gửi báo cáo" (returns).',
  'round.notLater':
    'The extended day {date} of {agency} is not later than the last day of the round ({lastDay}). Give a day after that.',
  'round.badDeadline':
    'The deadline "{text}" was not understood. Write it as code or name of the agency=year-month-day, for example "X01=2026-06-10".',
  'round.lockedMissing':
    'The round was closed while {count} {count|agency has|agencies have} not sent a report: {names}. If you still expect {count|it|them}, reopen the round or extend the deadline of each agency.',
  'round.lockedOpen':
    'The round was closed with {count} {count|decision|decisions} still to make. The values concerned stay as they are in the workbook; to deal with them, reopen the round.',
} satisfies IssueTexts;
