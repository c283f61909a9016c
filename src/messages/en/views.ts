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
  round: 'Automatic points by',
  roundDay: '{round}, as of {day}',
  noRound: 'no round chosen',
  daysLeft: '{date} ({days} {days|day|days} left)',
  today: '{date} (today)',
  daysOver: '{date} ({days} {days|day|days} overdue)',
};

export const STORY_TEXTS: Words<typeof VI.STORY_TEXTS> = {
  source: '{file} › {cell} (sent, version {version}): {field}',
  plan: '{file}, {source}',
};

export const RULE_WORDS: Words<typeof VI.RULE_WORDS> = {
  comma: '.',
  share: '{measure}: {part}/{of}',
  each: '{actual} × {points} {points|point|points}, at most {max}',
  ratio: '{max} × {actual}/{target} (target), at most {max}',
  best: '{actual} against {best} of the best agency of the group',
  bestTarget: '{actual} against the target of {target} and {best} of the best agency of the group',
  stepFrom: '{actual}: step from {from}, gives {points} {points|point|points}',
  stepAbove: '{actual}: step above {from}, gives {points} {points|point|points}',
  belowSteps: '{actual}: below the lowest step',
  level: 'level "{level}": {points} {points|point|points}',
  levelUnknown: 'level "{level}" is none of the criterion',
  judged: 'appraised',
  judgedTwice: 'appraised a second time',
  by: '{what}: {who}',
  blank: 'not appraised yet, no points',
  noRound: 'no round chosen yet, no points',
  unproved: 'the evidence that the scheme asks for is missing, no points yet',
  selfOnly: '{rule} (self-scored, not appraised)',
  excluded: 'not scored',
};

export const SCORE_WORDS: Words<typeof VI.SCORE_WORDS> = {
  line: 'rank {rank} · {total} {total|point|points} · {mark}',
  lineUnranked: '{total} {total|point|points} · {mark}',
  noClass: 'no class yet',
  unscored: 'Not scored yet',
  open: '{count} {count|criterion|criteria} not appraised yet, {total} points so far',
  lift: 'For "{mark}": {points} more {points|point|points}',
  liftFloor: 'For "{mark}": {points} more {points|point|points}, and the floor reached in {below}',
  liftQuota: '"{mark}": reached, but the quota of the group is full',
  points: '{points} of {max} points',
  belowFloor:
    'The class "{mark}" wants at least {floor}% of the maximum in each criterion; below it: {below}',
  belowFloorField:
    'The class "{mark}" wants at least {floor}% of the maximum in each field; below it: {below}',
  quotaFull:
    'The class "{mark}" is for {quota}% of the agencies of the group only; those with as many points or more exceed it',
  noPoints: 'no points yet, at most {max}',
  self: 'Self-score: {text}',
  evidence: 'Evidence: {text}',
  appraised: 'Appraised: {text}',
  reason: 'Reason: {text}',
  explanation: 'Explanation: {text}',
  second: 'Second appraisal: {text}',
  rule: 'Reckoned by: {text}',
};

export const REVIEW_TEXTS: Words<typeof VI.REVIEW_TEXTS> = {
  paragraphs: 'Text',
};

type Words<T> = Readonly<Record<keyof T, string>>;
