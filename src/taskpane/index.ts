import './page.css';
import { readPlanFile, type PlanReading } from '../app/readPlan.ts';
import { startBook } from '../app/startBook.ts';
import type { Issue } from '../core/issue.ts';
import type { Plan, PlanRow } from '../core/plan/types.ts';
import { writeWorkbook } from '../hosts/file/writeWorkbook.ts';
import { fill } from '../messages/fill.ts';
import { issueText } from '../messages/issueText.ts';
import { PAGE_TEXTS as T } from '../messages/vi/page.ts';
import type { InputFile } from '../workbook/ports.ts';
import { pageDeps } from './deps.ts';
import { download, element } from './dom.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const deps = pageDeps();
const plan = element('input', { type: 'file', id: 'plan', accept: '.docx,.xlsx,.csv,.html,.tsv,.txt' });
const agencies = element('input', { type: 'file', id: 'agencies', accept: '.csv,.xlsx' });
const read = element('button', { type: 'button', id: 'read' }, T.read);
const status = element('p', { role: 'status', 'aria-live': 'polite', id: 'status' });
const found = element('section', { id: 'found' });

async function fileOf(input: HTMLInputElement): Promise<InputFile | null> {
  const file = input.files?.[0];
  return file === undefined ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function rowOf(row: PlanRow): HTMLTableRowElement {
  const leads = row.leads.map((m) => m.text).join('; ');
  const kind = row.kind === 'task' ? '' : 'heading';
  const cells = [row.tt, row.title, row.time, leads].map((text) => element('td', {}, text));
  return element('tr', { class: row.issues.length > 0 ? `${kind} review` : kind }, ...cells);
}

function issueList(issues: readonly Issue[]): HTMLElement {
  const marked = issues.filter((i) => i.severity !== 'info');
  if (marked.length === 0) return element('p', {}, T.clear);
  const items = marked.map((i) => element('li', {}, issueText(i)));
  return element(
    'div',
    {},
    element('h2', {}, fill(T.toReview, { count: marked.length })),
    element('ul', {}, ...items),
  );
}

function planTable(rows: readonly PlanRow[]): HTMLElement {
  const head = [T.tt, T.task, T.time, T.leads].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(rowOf)),
  );
}

/** Computes the workbook, then hands it over as a file. */
function make(read: Plan, register: PlanReading['register']): void {
  if (register === null) {
    status.textContent = T.chooseAgencies;
    return;
  }
  const started = startBook({ plan: read, register, rounds: [], asOf: null, decisions: [] }, deps);
  download(T.fileName, writeWorkbook(started.spec), XLSX);
  status.textContent = fill(T.made, { ...started.sizes });
}

function show({ plan: read, register }: PlanReading, issues: readonly Issue[]): void {
  found.replaceChildren(issueList([...issues, ...(read?.rows.flatMap((r) => r.issues) ?? [])]));
  if (read === null) return;
  const count = (kind: PlanRow['kind']) => read.rows.filter((r) => r.kind === kind).length;
  const rounds = read.reporting.filter((r) => r.due !== null).length;
  status.textContent = fill(T.found, { tasks: count('task'), sections: count('section'), rounds });
  const button = element('button', { type: 'button', id: 'make' }, fill(T.make, { tasks: count('task') }));
  button.addEventListener('click', () => make(read, register));
  found.prepend(button);
  found.append(planTable(read.rows));
}

async function readChosen(): Promise<void> {
  const file = await fileOf(plan);
  if (file === null) {
    status.textContent = T.choosePlan;
    return;
  }
  status.textContent = fill(T.reading, { file: file.name });
  const reading = await readPlanFile(file, await fileOf(agencies), deps);
  status.textContent = '';
  show(reading.value, reading.issues);
}

read.addEventListener('click', () => void readChosen());
document
  .getElementById('app')
  ?.append(
    element('h1', {}, T.title),
    element('p', {}, T.lead),
    element('label', { for: 'plan' }, T.plan),
    plan,
    element('label', { for: 'agencies' }, T.agencies),
    agencies,
    element('div', {}, read),
    status,
    found,
  );
