import type { IssueTexts } from '../../types.ts';

export const usageIssues = {
  'usage.wrong': 'The command is not right: {reason} Type "skh --help" to see how to use it.',
  'internal.bug':
    'Something unexpected went wrong in the program ({reason}). Nothing was written. Keep the files you were using and tell the person who supports you.',
  'output.unwritable':
    'Writing to "{name}" failed: {reason}. Choose another folder or file name after --out, or close the file if it is open.',
  'output.sameFile':
    'The file being read, "{name}", is not overwritten by its own result. Choose another file name after --out.',
  'output.folderFilled':
    'The folder "{name}" holds files already, so no archive was made there: an older one must not be written over. Choose a new folder after --out.',
  'forms.none':
    'In round {round} no agency has to report, so there are no forms to hand out. Check the sheet "Phân công" (assignments).',
  'paper.empty':
    'The workbook has no figures for the paper "{name}" yet. Do the step that makes them (scoring, for example) and print again.',
  'paper.unknown': 'There is no paper named "{name}". The papers that can be printed are: {names}.',
  'template.notWord':
    'The template is not a readable Word .docx file. Open it in Word, remove any password, save it as Word Document (.docx) and run again.',
  'template.unknownField':
    'The template has the field {field}, which is not known, so no letter was written. Correct the name; these fields can be used: {names}.',
  'template.brokenField':
    'The template has the double braces of a field without their other half at "{text}". Write the whole field within one paragraph and run again.',
  'template.notAlone':
    'The field {field} stands for a whole part of the letter, so it needs a paragraph of its own in the body, without other words, and not in a header or footer.',
  'template.none':
    'The folder "{name}" has no Word .docx file. Name the folder with your templates after --templates.',
  'decisions.invalid':
    'The file of decisions is not in the right form{where}. It must be a list whose items each have "id" and "choice", taken from the open decisions ("questions") of the last run.',
  'decisions.unknown':
    'The file of decisions has an answer with the code "{id}", which fits no open decision, so it was not used. Take the code from the latest run.',
  'decisions.unused':
    'The answer "{choice}" to the decision "{id}" could not be used, so the decision stays open. Choose one of its options; agency codes must be in the list of agencies. Decisions about agencies, groups of agencies and reporting rounds are applied in the step that settles decisions (skh settle).',
  'decisions.tooLate':
    'The decision "{id}" was applied earlier, so the new answer "{choice}" does not change the workbook. If a correction is needed, make it directly on the sheet "{sheet}".',
  'decisions.waiting':
    '{count} {count|answer|answers} about agencies or reporting rounds on the sheet "Việc cần quyết định" (decisions to make) {count|has|have} not been applied yet. Run the step that settles decisions (skh settle) to apply {count|it|them}.',
  'assignment.kept':
    '{agency} has reported on task {tt} ({task}), or notes were made about it, so the assignment stays although the new answer no longer gives it. If it really is not assigned, delete its rows on the sheets "Phân công" (assignments) and "Theo dõi thực hiện" (tracking).',
  'received.severalFiles':
    'The name "{name}" after --received fits several report files ({files}), so it is not clear whose date of receipt it is. Write the folder before the file name, as in this list.',
  'received.unknownFile':
    'A date of receipt was given for the file "{name}", which is not among the report files. Check the file name after --received.',
} satisfies IssueTexts;
