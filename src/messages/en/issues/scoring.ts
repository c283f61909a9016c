import type { IssueTexts } from '../../types.ts';

export const scoringIssues = {
  'scheme.unreadable':
    'The file does not hold a set of criteria that can be read. Start from the sample set and change its content.',
  'scheme.invalid':
    'The set of criteria cannot be used yet: the item "{about}" is missing, wrong, or belongs to a criterion that is not in the set. Correct this item and read the set again.',
  'scheme.empty':
    'The set of criteria has no criteria yet. Add the criteria with their maximum points and read the set again.',
  'scheme.duplicateCode':
    'The criterion code "{criterion}" is used more than once. Give each criterion a code of its own.',
  'scheme.kindMissing':
    'The criterion "{criterion}" does not say how it is scored. Choose "Thẩm định" (appraised), "Chấm thẳng" (scored directly) or "Tự động" (automatic).',
  'scheme.kindOnParent':
    'The criterion "{criterion}" has criteria below it, so it is not scored itself. Remove its way of scoring; points belong only to the criteria below.',
  'scheme.maxInvalid':
    'The maximum points of "{criterion}" must be a number above 0. Enter the maximum points again.',
  'scheme.measureMissing':
    'The criterion "{criterion}" is scored automatically but does not say by what. Choose one: tasks on time, tasks with results, or reports on time.',
  'scheme.sumMismatch':
    'The maximum points of the criteria add up to {sum}, but the total of the set is {max}. Compare with the decision that issued the criteria and correct the points.',
  'scheme.fieldMismatch':
    'The points of the criteria below "{criterion}" add up to {sum}, but the criterion itself has {max}. Compare with the decision that issued the criteria and correct the points.',
  'scheme.noClasses':
    'The set of criteria has no classes yet. Add the classes and the points that each one needs.',
  'scheme.duplicateClass':
    'The class name "{name}" is used more than once. Give the classes different names.',
  'scheme.classGap':
    'The class "{about}" is not right: classes must run from high to low without sharing points, and the last one must start at 0. Correct the points of the classes.',
  'scheme.sample':
    'The set of criteria "{title}" has no number of a decision, so it is only a sample. Compare it with the decision in force and enter its number before classifying with it.',
  'score.notAppraised':
    'Agency {agency}: criterion {criterion} has not been appraised, so the agency has no rank or class yet. Enter the points, or mark it "Không chấm" (not scored) if it does not apply.',
  'score.unscored':
    '{count} {count|agency has|agencies have} not been scored yet ({agencies}): no points, rank or class. Take appraisal forms in, or enter points in the column "Thẩm định" of the sheet "Chấm điểm".',
  'score.negativeBonus':
    'Agency {agency}: the bonus is a negative number ({read}) and is not counted. Enter 0 or more; points to be taken off belong in the column "Điểm trừ".',
  'score.negativePenalty':
    'Agency {agency}: the penalty is a negative number ({read}) and is not counted (it would add points). Enter the points to be taken off, 0 or more.',
  'score.negativeFigure':
    'Agency {agency}: the figure {read} for criterion {criterion} is negative and counts as 0. Enter 0 or more.',
  'score.unread':
    'Agency {agency}: the points "{read}" for criterion {criterion} are not a number, so there are no points yet. Enter a number.',
  'score.outOfRange':
    'Agency {agency}: the points {read} for criterion {criterion} are not between 0 and {max}; the nearest value in that range was used. Check the points.',
  'scheme.noTable':
    'No table of criteria was found: one needs a column of criteria and a column of maximum points. Check the header row of the table and read again.',
  'scheme.pointsUnread':
    'The points of criterion "{criterion}" could not be read as a number. Write a number, for example 2,5.',
  'scheme.rowSkipped':
    'The row "{text}" has no number and is taken as guidance on the criterion above. If it is a criterion, give it a number and read again.',
  'scheme.ruleUnsure':
    'Criterion "{criterion}": its method "{text}" could not be read as a rule, so an appraiser gives the points for now. If they follow from figures, choose the method and enter target or steps in the sheet "Bộ tiêu chí".',
  'scheme.ratioImplied':
    'Criterion "{criterion}" is scored by a share, without the share that earns the maximum; it is taken to be {target} (%). If it is another, change the column "Mức giao" in the sheet "Bộ tiêu chí".',
  'scheme.stepsRead':
    'Criterion "{criterion}": the rows without a number below it are taken as steps: {steps}. If they are not, change the method in the sheet "Bộ tiêu chí".',
  'scheme.overCap':
    'Criterion "{criterion}" has a score of {points}, above its limit of {max}. Compare the decision and correct the score or the limit.',
  'scheme.classHole':
    'Some totals have no class: {value} points lie between "{about}" and "{upper}". State the boundary, for example "up to but below".',
  'scheme.classOverlap':
    'The classes "{about}" and "{upper}" overlap: {value} points belong to both. State to which class the boundary belongs.',
  'scheme.quotaLower':
    'Class "{about}" has a quota, but a quota can only be applied to the best class. Remove it here and write the decided class in the column "Xếp loại quyết định".',
  'scheme.stepsInvalid':
    'The steps of criterion "{criterion}" are missing, repeated or wrong. Give each step one threshold (or one word) and points from 0 upwards.',
  'scheme.targetMissing':
    'Criterion "{criterion}" is scored against a target, but has none. Enter a target above 0.',
  'score.quotaTie':
    'Group {group}: {agencies} all have {points} points at the limit of the quota of "{class}" ({allowed} agencies). They are put one class lower for now. Choose, and write it in the column "Xếp loại quyết định" with a reason.',
  'score.condition':
    'Class "{class}" has a condition, "{condition}", that cannot be checked automatically; it concerns {count} agencies. Check it; where it is not met write the class in the column "Xếp loại quyết định" with a reason.',
  'score.levelUnknown':
    'Agency {agency}: the level "{read}" of criterion {criterion} is not among its steps, so there are no points yet. Write one of: {known}.',
  'score.decidedNoReason':
    'Agency {agency}: the class "{class}" was decided without a reason. Write the reason in the column "Lý do".',
  'score.evidenceMissing':
    'Agency {agency}: criterion {criterion} is given {points} points without the evidence that the scheme asks for, so they do not count. Add it in the column "Minh chứng"; if the appraiser accepts them all the same, write the reason in the column "Lý do".',
  'score.roundByDates':
    'The automatic points of {session} rest on {round}, as of {day}: the round that fits the days of the session. If another one is meant, change the column "Kỳ làm căn cứ" of the table DotCham, sheet "Chấm điểm".',
  'score.roundInView':
    'The automatic points of {session} rest on {round}, as of {day}: the session has no days yet, so the round in view when it was opened was taken; viewing another round does not move the points. If another one is meant, change the column "Kỳ làm căn cứ" of the table DotCham, sheet "Chấm điểm".',
  'score.roundOpen':
    'It is not clear which reporting round the automatic points of {session} rest on, so automatic criteria have no points yet. Answer in "Việc cần quyết định", or write the number of the round in the column "Kỳ làm căn cứ" of the table DotCham, sheet "Chấm điểm".',
  'session.noRound':
    'It is not clear which reporting round the automatic points of {session} rest on, so points cannot be locked. Answer in "Việc cần quyết định", or write the number of the round in the column "Kỳ làm căn cứ" of the table DotCham, sheet "Chấm điểm".',
  'score.noScheme':
    'The workbook has no scheme yet. Choose a file, paste a table of criteria or choose a ready scheme, then score.',
  'score.agreed':
    'The points of {session} are agreed and are not computed anew. Reopen its step with a reason, or decide it before a new round is begun.',
  'score.closed':
    'The scoring round is decided and closed. Reopen its step with a reason, or choose a scheme to begin a new round.',
  'session.notSelfScored':
    '{count} rows have no self-score yet. Once the step is closed, self-score forms are no longer taken.',
  'session.notAppraised':
    '{count} {count|row has|rows have} no agreed points; their agencies have no rank or class yet. Appraise them, or mark "Không chấm" where they do not apply.',
  'session.openRows':
    '{count} {count|row|rows} of {agencies} {agencies|agency|agencies} {count|has|have} no agreed points, so points cannot be locked. Appraise them, or mark "Không chấm" where they do not apply; if they must be locked all the same, give a reason (it goes into the log): these agencies then have no rank and no class.',
  'session.nameMissing':
    'It is not clear who moves the scoring session, so the log says "không rõ". Give the name (command: --by).',
  'session.selfOnly':
    '{count} {count|row|rows} of {agencies} {agencies|agency|agencies} {count|has|have} points that follow from what the agencies reported themselves, not appraised, so points cannot be locked. Enter points in the column "Thẩm định"; if they must be locked all the same, give a reason (it goes into the log).',
  'session.excludedNoReason':
    '{count} {count|row is|rows are} marked "Không chấm" (not scored) without a reason: {rows}. Write the reason in the column "Lý do" of the sheet "Chấm điểm", then lock the points.',
  'session.editedLocked':
    '{count} {count|cell|cells} of points or classes {count|was|were} changed by hand after locking. Answer in the sheet "Việc cần quyết định" (put the locked value back, or let the edited one in with a reason) before moving on.',
  'score.editedLocked':
    '{count} {count|cell|cells} of points or classes {count|was|were} changed by hand after locking. Answer in "Việc cần quyết định": put the locked value back, or let the edited one in with a reason.',
  'session.noReason':
    'Agency {agency} is marked "{class}" without a reason, so the round cannot be closed. Write the reason in the column "Lý do" of the sheet "Xếp loại".',
  'session.reopenReason': 'Reopening a step needs a reason. Write it and try again.',
  'session.firstStep': 'The scoring round is at its first step: there is none before it to reopen.',
  'appraisal.stepClosed':
    'The file "{file}" is a form of the step "{form}" but the round is at the step "{step}", so it was not taken. Reopen that step with a reason if it must be.',
  'appraisal.selfClosed':
    'The round is at the self-score and an appraisal has come: writing it closes the self-score and the round goes on to the appraisal. If self-scores are still to come, do not write; once written, reopen the self-score and give the reason.',
  'appraisal.noForms':
    'The round is being agreed or is decided: there are no forms to hand out. Choose a step, or reopen the one before.',
  'appraisal.nobodyAsked':
    'No row needs an explanation or a second appraisal: all appraised points equal the self-scores. Go on to the next step.',
  'appraisal.noFile':
    'No appraisal form was found in the folder. Choose the folder that holds the returned forms.',
  'appraisal.notAForm':
    'The file is not an appraisal form of this program. Use the file that was exported from the workbook.',
  'appraisal.otherBook':
    'The appraisal form belongs to another workbook or another scoring round. Export the form again from this workbook.',
  'appraisal.locked': 'The scoring round is closed and takes no more points. Open a new scoring round.',
  'appraisal.noRows': 'There is nothing to appraise yet. Score the workbook first (command score).',
  'appraisal.tampered':
    'Form of {appraiser}: in the row of {agency}, criterion {criterion}, a locked cell was changed ("{read}", in the workbook "{expected}"). This is not taken over; points and remarks are.',
  'appraisal.rowUnknown':
    'Row {row} of the form is no longer in the workbook (agency {agency}, criterion {criterion}) and is not taken over. Export the form again.',
  'appraisal.unread':
    'Agency {agency}, criterion {criterion}: "{read}" is not a number and is not taken over. Write a number.',
  'appraisal.outOfRange':
    'Agency {agency}, criterion {criterion}: {read} is outside of 0 to {max} and is not taken over. Check it.',
  'appraisal.twice':
    'Agency {agency}, criterion {criterion}: two forms differ ({first} and {second}); neither is taken over. Keep one form.',
} satisfies IssueTexts;
