import type { Agency, AgencyMention, AgencyRegister } from '../../../src/core/agency/types.ts';
import { isoDate } from './days.ts';
import type { Plan, PlanRow } from '../../../src/core/plan/types.ts';
import type { Round } from '../../../src/core/tracking/types.ts';

/** How large a made-up year is. */
export interface Size {
  readonly agencies: number;
  readonly tasks: number;
  readonly rounds: number;
}

/** Beyond this a year of 24 tasks fits a book with one round only (a sheet's part has a largest size). */
const MOST_WITH_TWO_ROUNDS = 2000;

/** A plan like a district's, followed for a year. */
export function yearOf(agencies: number): Size {
  return { agencies, tasks: 24, rounds: agencies > MOST_WITH_TWO_ROUNDS ? 1 : 2 };
}

/** As many groups as make an agency lead about a fifth of the tasks and coordinate the others. */
const GROUPS = 5;
const SECTIONS = 6;

const TITLES = [
  'Xây dựng, ban hành kế hoạch thực hiện công tác của cơ quan, đơn vị và phân công cụ thể trách nhiệm từng bộ phận',
  'Tổ chức hội nghị đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân trên địa bàn',
  'Rà soát, đơn giản hóa thủ tục hành chính; công khai, minh bạch quy trình giải quyết hồ sơ',
  'Tiếp tục đẩy mạnh phong trào thi đua, nhân rộng các mô hình, điển hình tiên tiến',
  'Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở; xử lý nghiêm các vi phạm',
] as const;

const TIMES = [
  { time: 'Quý I/2030', due: '2030-03-31', continues: false },
  { time: 'Trước ngày 15/5/2030', due: '2030-05-15', continues: false },
  { time: 'Tháng 6/2030', due: '2030-06-30', continues: false },
  { time: 'Cả năm 2030 và các năm tiếp theo', due: '2030-12-31', continues: true },
] as const;

function groupName(index: number): string {
  return `Nhóm ${'ABCDE'[index % GROUPS] ?? ''}`;
}

function agency(i: number): Agency {
  return {
    code: `X${String(i + 1).padStart(4, '0')}`,
    order: i + 1,
    name: `UBND xã Số ${i + 1}`,
    aliases: [],
    validFrom: null,
    validTo: null,
    successors: [],
    contact: '',
    phone: '',
    email: '',
  };
}

export function madeUpRegister(count: number): AgencyRegister {
  const agencies = Array.from({ length: count }, (_, i) => agency(i));
  const memberships = agencies.map(({ code }, i) => ({
    agency: code,
    group: groupName(i),
    from: null,
    to: null,
  }));
  return { agencies, memberships, groups: [...new Set(memberships.map((m) => m.group))] };
}

function group(index: number): AgencyMention {
  const text = groupName(index);
  return { text, role: null, kind: 'group', names: [text] };
}

function row(id: number, part: Pick<PlanRow, 'path' | 'parent' | 'kind' | 'title'>): PlanRow {
  const at = { table: 1, row: id };
  return {
    id: `r${id}`,
    table: 1,
    tt: part.path,
    time: '',
    deadline: null,
    leads: [],
    coordinating: [],
    product: null,
    note: null,
    extra: {},
    at,
    footnotes: [],
    issues: [],
    ...part,
  };
}

/** Led by one group, with all others as coordinators. */
function task(id: number, i: number, path: string, parent: string): PlanRow {
  const { time, due, continues } = TIMES[i % TIMES.length]!;
  const title = `${TITLES[i % TITLES.length]!} (nội dung ${i + 1})`;
  const deadline = {
    start: null,
    due: isoDate(due),
    boundary: 'on' as const,
    recurrence: null,
    continues,
    certainty: 'certain' as const,
    milestones: [],
  };
  const others = Array.from({ length: GROUPS - 1 }, (_, k) => group(i + 1 + k));
  const base = row(id, { path, parent, kind: 'task', title });
  return { ...base, time, deadline, leads: [group(i)], coordinating: others };
}

function planRows(tasks: number): PlanRow[] {
  const perSection = Math.ceil(tasks / SECTIONS);
  const rows: PlanRow[] = [];
  for (let i = 0; i < tasks; i += 1) {
    const section = String(Math.floor(i / perSection) + 1);
    if (i % perSection === 0) {
      const title = `Nội dung lớn thứ ${section}`;
      rows.push(row(rows.length + 1, { path: section, parent: null, kind: 'section', title }));
    }
    rows.push(task(rows.length + 1, i, `${section}.${(i % perSection) + 1}`, section));
  }
  return rows;
}

export function madeUpPlan(tasks: number): Plan {
  return {
    source: { file: 'made-up.docx', format: 'docx' },
    mode: 'table',
    number: '1/KH-UBND',
    date: isoDate('2030-01-15'),
    year: 2030,
    issuer: 'UBND huyện',
    title: 'Kế hoạch công tác năm 2030',
    tables: [{ table: 1, title: '', kind: 'task' }],
    rows: planRows(tasks),
    reporting: [],
    targets: [],
  };
}

const DUE_DAYS = ['2030-06-05', '2030-09-05', '2030-12-01', '2030-12-20'] as const;

export function madeUpRounds(count: number): Round[] {
  return DUE_DAYS.slice(0, count).map((day, i) => ({
    number: i + 1,
    name: `lần ${i + 1}`,
    due: isoDate(day),
    boundary: 'before',
    dayOff: 'stay',
    locked: false,
  }));
}
