import type * as VI from '../vi/views.ts';

/** Words of lists and previews that are computed from a plan or a book, in English. */
export const PLACE_WORDS: Words<typeof VI.PLACE_WORDS> = {
  obligation: '{agency} · {tt} · round {round}',
  assignment: '{agency} · {tt} · {role}',
  agencyRound: '{agency} · round {round}',
  round: 'Round {round}',
  rounds: 'Reporting rounds',
  leads: 'Lead',
  coordinating: 'Coordinating',
};

export const TIME_WORDS: Words<typeof VI.TIME_WORDS> = {
  before: 'before {date}',
  on: 'by {date}',
  from: 'from {date}',
  wholeYear: 'all of {year}',
  continues: '{time} and the years after',
  noDay: 'no day is given',
  weekly: 'every week',
  biweekly: 'every two weeks',
  monthly: 'every month',
  quarterly: 'every quarter',
  yearly: 'every year',
  continuous: 'continuously',
};

export const HOME_TEXTS: Words<typeof VI.HOME_TEXTS> = {
  round: '{name}, {due}',
  missing: 'due {date}',
  late: '{days} {days|day|days} late',
  received: 'sent {times} {times|time|times}',
  overdue: '{agency}, due {date}',
  due: '{tt} · {title} · {date} ({days} {days|day|days} left) · {leads}',
  dueToday: '{tt} · {title} · {date} (today) · {leads}',
  noLeads: 'no lead agency yet',
  noGroup: 'In no group yet',
  unfinished: 'Writing to the workbook ("{label}") broke off',
  settingsMissing:
    'Not yet filled in on the sheet "Thông tin chung": {names}. Their places on printed papers stay blank.',
};

export const SESSION_WORDS: Words<typeof VI.SESSION_WORDS> = {
  self: 'Self-score',
  appraise: 'Appraisal',
  explain: 'Explanation',
  second: 'Second appraisal',
  agree: 'Agreement',
  decided: 'Decided',
  dossierBy: 'Dossiers due',
  explainBy: 'Explanations due',
  decideBy: 'Decision due',
  locked: 'Decided on',
  noDate: 'not set',
};

export const STORY_TEXTS: Words<typeof VI.STORY_TEXTS> = {
  source: '{file} › {cell} (sent, version {version}): {field}',
  plan: '{file}, {source}',
};

export const REVIEW_TEXTS: Words<typeof VI.REVIEW_TEXTS> = {
  paragraphs: 'Text',
};

type Words<T> = Readonly<Record<keyof T, string>>;
