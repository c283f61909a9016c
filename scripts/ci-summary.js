/**
 * Reads jest's JSON reports and prints one line, 'N passed, N failed, N skipped'.
 *
 *   node scripts/ci-summary.js REPORT.json … [--no-skips] [FAILED-STEP …]
 *
 * A step that failed without a failed test (lint, build, a report that was never written) counts as one failure.
 * Ends with 1 where anything failed, where a report holds no test, or, with --no-skips, where a test was skipped.
 */
import { readFileSync } from 'node:fs';

const words = process.argv.slice(2);
const noSkips = words.includes('--no-skips');
const paths = words.filter((word) => word.endsWith('.json'));
const failedSteps = words.filter((word) => word !== '--no-skips' && !word.endsWith('.json'));

const reports = paths.map(readReport);
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const testsFailed = sum((report) => report.numFailedTests + report.numRuntimeErrorTestSuites);
const otherSteps = failedSteps.filter((step) => !(step.startsWith('test') && testsFailed > 0));
const failed = testsFailed + otherSteps.length;
const passed = sum((report) => report.numPassedTests);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
const empty = reports.some((report) => report.numPassedTests === 0);

for (const step of failedSteps) console.error(`failed: ${step}`);
for (const title of reports.flatMap(skippedTitles)) console.error(`skipped: ${title}`);
if (noSkips && skipped > 0) console.error('No test may be skipped here.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || empty || reports.length === 0 || (noSkips && skipped > 0) ? 1 : 0;

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
    };
  }
}

function skippedTitles({ testResults }) {
  return testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'pending' || test.status === 'todo')
      .map((test) => `${file.name}: ${test.fullName}`),
  );
}
