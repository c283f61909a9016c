import { matchAgency } from '../../core/agency/matchAgency.ts';
import { splitAgencies } from '../../core/agency/splitAgencies.ts';
import { membersOf } from '../../core/agency/validity.ts';
import { bookRegister } from '../../report/book/bookRegister.ts';
import type { Book } from '../../workbook/schema.ts';
import { QUESTION_STATE_WORDS, ROLE_WORDS } from '../../workbook/tables/words.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import { roundInWork } from './roundInWork.ts';
import type { AgencyLine, GroupView, RegisterAgencyView, RegisterView } from './types.ts';

/** Tasks and members of groups, by the words of the plan that they come from. */
interface ViaGroup {
  readonly tasks: Set<string>;
  readonly members: Map<string, AgencyLine>;
}

function assignedBy(book: Book): Map<string, ViaGroup> {
  const groups = new Map<string, ViaGroup>();
  for (const { via, task, agency, agencyName } of book.PhanCong) {
    if (via === '') continue;
    const group = groups.get(via) ?? { tasks: new Set(), members: new Map() };
    groups.set(via, group);
    group.tasks.add(task);
    group.members.set(agency, { code: agency, name: agencyName });
  }
  return groups;
}

function registerGroups(book: Book, assigned: ReadonlyMap<string, ViaGroup>): GroupView[] {
  const register = bookRegister(book);
  const asOf = book.KeHoach[0]?.date ?? null;
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const tasks = new Map<string, Set<string>>();
  for (const [text, group] of assigned) {
    const match = matchAgency({ text, role: null, kind: 'group', names: [text] }, register, asOf);
    if (match.kind !== 'group') continue;
    tasks.set(match.group, new Set([...(tasks.get(match.group) ?? []), ...group.tasks]));
  }
  return register.groups.map((name) => ({
    name,
    members: membersOf(register, name, asOf).map((code) => ({ code, name: names.get(code) ?? code })),
    from: 'register',
    tasks: tasks.get(name)?.size ?? 0,
  }));
}

/** Groups whose members a person named in an answer. */
function decidedGroups(book: Book, assigned: ReadonlyMap<string, ViaGroup>): GroupView[] {
  const applied = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.applied);
  return [...new Set(applied.map((row) => row.read))].flatMap((name) => {
    const group = assigned.get(name);
    const isGroup = splitAgencies(name).mentions.some((mention) => mention.kind === 'group');
    if (group === undefined || !isGroup) return [];
    return [{ name, members: [...group.members.values()], from: 'decision', tasks: group.tasks.size }];
  });
}

function countByAgency(book: Book, role: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of book.PhanCong) {
    if (row.role === role) counts.set(row.agency, (counts.get(row.agency) ?? 0) + 1);
  }
  return counts;
}

function agencyViews({ book, places }: TrackedBook): RegisterAgencyView[] {
  const round = roundInWork(book)?.number ?? null;
  const states = new Map(book.BaoCao.filter((r) => r.round === round).map((r) => [r.agency, r.state]));
  const leads = countByAgency(book, ROLE_WORDS.lead);
  const coordinates = countByAgency(book, ROLE_WORDS.coordinator);
  return book.CoQuan.map((row, i) => ({
    code: row.code,
    name: row.name,
    order: row.order ?? i + 1,
    aliases: row.aliases,
    group: row.group,
    leads: leads.get(row.code) ?? 0,
    coordinates: coordinates.get(row.code) ?? 0,
    state: states.get(row.code) ?? '',
    at: placeOf(places, 'CoQuan', row),
  }));
}

/** The register of a book, with what each agency has to do, and the groups that its plan names. */
export function registerOf(tracked: TrackedBook): RegisterView {
  const assigned = assignedBy(tracked.book);
  const groups = [...registerGroups(tracked.book, assigned), ...decidedGroups(tracked.book, assigned)];
  return { agencies: agencyViews(tracked), groups };
}
