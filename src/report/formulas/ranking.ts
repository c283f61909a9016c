import { WHY_TEXTS } from '../../messages/vi/scoring.ts';
import {
  CRITERION_KIND_WORDS,
  FLOOR_WORDS,
  INCLUDES_WORDS,
  NOTE_WORDS,
  NOT_RANKED,
  QUOTA_WORDS,
} from '../../workbook/tables/scoring.ts';
import { lookUp, own, places, quoted, whole } from './refs.ts';

const session = own('XepLoai', 'session');
const agency = own('XepLoai', 'agency');
const scheme = own('XepLoai', 'scheme');
const converted = own('XepLoai', 'converted');
const decided = own('XepLoai', 'decided');
const open = own('XepLoai', 'open');
const ofScheme = `(${whole('MucXepLoai', 'scheme')}=${scheme})`;
const place = whole('MucXepLoai', 'place');

const ownRows = `${whole('ChamDiem', 'session')},${session},${whole('ChamDiem', 'agency')},${agency}`;

function sumScores(column: 'agreed' | 'counted'): string {
  return `SUMIFS(${whole('ChamDiem', column)},${ownRows},${whole('ChamDiem', 'counted')},">0")`;
}

/** Bonus or penalty: what stands in the row and what criteria of that kind give, within the scheme's limit. */
function beside(kind: 'bonus' | 'penalty'): string {
  const word = quoted(CRITERION_KIND_WORDS[kind]);
  const some = `COUNTIF(${whole('TieuChi', 'kind')},${word})`;
  const rows = `SUMIFS(${whole('ChamDiem', 'agreed')},${ownRows},${whole('ChamDiem', 'kind')},${word})`;
  const sum = `MAX(0,N(${own('XepLoai', kind)}))+IF(${some}=0,0,${rows})`;
  const limit = lookUp('BoTieuChi', kind === 'bonus' ? 'bonusMax' : 'penaltyMax', 'code', scheme);
  return `IF(${limit}="",${sum},MIN(${limit},${sum}))`;
}

/** Criteria that people speak of and that count; of these only the ones with points where `known`. */
function spokenOf(known: boolean): string {
  const scope = `${ownRows},${whole('ChamDiem', 'counted')},">0",${whole('ChamDiem', 'kind')},${quoted(`<>${CRITERION_KIND_WORDS.auto}`)}`;
  // Points are numbers, and below zero only by a mistake that stays far above this.
  return known ? `COUNTIFS(${scope},${whole('ChamDiem', 'agreed')},">-1000000")` : `COUNTIFS(${scope})`;
}

/** Criteria that count and have no points yet. */
function openCriteria(): string {
  const counted = `COUNTIFS(${ownRows},${whole('ChamDiem', 'counted')},">0"`;
  return `${counted})-${counted},${whole('ChamDiem', 'agreed')},">-1000000")`;
}

/** Criteria whose points nobody but the agency itself speaks for. */
function selfOnlyCriteria(): string {
  return `COUNTIFS(${ownRows},${whole('ChamDiem', 'note')},${quoted(NOTE_WORDS.selfOnly)})`;
}

/** Blank while nobody has spoken of the agency: what progress alone gives is no score yet. */
function total(): string {
  const sum = sumScores('agreed');
  return `IF(${spokenOf(true)}>0,${sum},IF(${spokenOf(false)}=0,${sum},""))`;
}

function convertedTotal(): string {
  const scale = lookUp('BoTieuChi', 'max', 'code', scheme);
  const counted = own('XepLoai', 'max');
  const extra = `+${beside('bonus')}-${beside('penalty')}`;
  const none = `OR(N(${counted})=0,${own('XepLoai', 'total')}="",${open}>0)`;
  return `IF(${none},"",ROUND(${own('XepLoai', 'total')}*${scale}/${counted}${extra},2))`;
}

const unranked = `OR(${converted}="",${decided}=${quoted(NOT_RANKED)})`;
// A blank cell as a criterion would be 0, which no group is called.
const group = `${whole('XepLoai', 'session')},${session},${whole('XepLoai', 'group')},${own('XepLoai', 'group')}&""`;
const ranked = `${group},${whole('XepLoai', 'decided')},${quoted(`<>${NOT_RANKED}`)}`;

function rank(): string {
  return `IF(${unranked},"",COUNTIFS(${ranked},${whole('XepLoai', 'converted')},">"&${converted})+1)`;
}

/** No class asks for a share: then none is worked out. */
const noFloors = `SUMIFS(${whole('MucXepLoai', 'floor')},${whole('MucXepLoai', 'scheme')},${scheme})=0`;

function lowestCriterion(): string {
  const own = `(${whole('ChamDiem', 'session')}=${session})*(${whole('ChamDiem', 'agency')}=${agency})`;
  const most = `SUMPRODUCT(MAX(${own}*${whole('ChamDiem', 'lostShare')}))`;
  return `IF(${noFloors},100,ROUND(100-${most},2))`;
}

function lowestField(): string {
  const scope = `${ownRows},${whole('ChamDiem', 'field')},${whole('TieuChi', 'code')},${whole('ChamDiem', 'counted')},">0"`;
  const [points, max] = ['agreed' as const, 'counted' as const].map(
    (column) => `SUMIFS(${whole('ChamDiem', column)},${scope})`,
  );
  const fields = `(${whole('TieuChi', 'scheme')}=${scheme})*(${whole('TieuChi', 'parent')}="")`;
  const most = `SUMPRODUCT(MAX(${fields}*ROUND(ROUND(${max}-${points},6)*100/(${max}+(${max}=0)),2)))`;
  return `IF(${noFloors},100,ROUND(100-${most},2))`;
}

const from = whole('MucXepLoai', 'from');
const boundary = whole('MucXepLoai', 'boundary');
const above = quoted(INCLUDES_WORDS.above);
const reached = `((${boundary}<>${above})*(${converted}>=${from})+(${boundary}=${above})*(${converted}>${from}))`;
const floor = whole('MucXepLoai', 'floor');
const byField = whole('MucXepLoai', 'floorBy');
const fieldWord = quoted(FLOOR_WORDS.field);
const floorKept = `(((${floor}=0)+(${byField}<>${fieldWord})*(${own('XepLoai', 'lowestCriterion')}>=${floor})+(${byField}=${fieldWord})*(${own('XepLoai', 'lowestField')}>=${floor}))>0)`;

/** More than any scheme has classes. */
const MOST_CLASSES = 1000;

/** The best place among the classes that fit; "" where none does. */
function firstPlace(fits: string): string {
  const best = `SUMPRODUCT(MAX(${ofScheme}*${fits}*(${MOST_CLASSES}-${place})))`;
  return `IF(${best}=0,"",${MOST_CLASSES}-${best})`;
}

function placeBy(fits: string): string {
  return `IF(${unranked},"",${firstPlace(fits)})`;
}

/**
 * The best class is kept while all of the group that reach it with as many points or more fit into its quota, which is
 * rounded down; the binary dust of a share is rounded away first.
 */
function placeWithQuota(): string {
  const best = `${whole('MucXepLoai', 'scheme')},${scheme},${place},1`;
  const quota = `SUMIFS(${whole('MucXepLoai', 'quota')},${best})`;
  const ofNext = `COUNTIFS(${best},${whole('MucXepLoai', 'quotaOf')},${quoted(QUOTA_WORDS.next)})`;
  const floors = whole('XepLoai', 'withFloors');
  const counted = `IF(${ofNext}>0,COUNTIFS(${group},${floors},"<=2"),COUNTIFS(${ranked},${whole('XepLoai', 'converted')},">-1000000000"))`;
  const allowed = `INT(ROUND(${quota}*${counted}/100,6))`;
  const ahead = `COUNTIFS(${group},${floors},1,${whole('XepLoai', 'converted')},">="&${converted})`;
  const lowered = firstPlace(`${reached}*${floorKept}*(${place}>1)`);
  const withFloors = own('XepLoai', 'withFloors');
  return `IF(${withFloors}<>1,${withFloors},IF(${quota}=0,1,IF(${ahead}<=${allowed},1,${lowered})))`;
}

function nameAt(column: 'byPoints' | 'withFloors' | 'withQuota'): string {
  const at = own('XepLoai', column);
  const row = `SUMPRODUCT(${ofScheme}*(${place}=${at})*${places('MucXepLoai', 'from')})`;
  return `IF(${at}="","",INDEX(${whole('MucXepLoai', 'name')},${row}))`;
}

/** A template with a name or a number in it, as text joined in the sheet. */
function sentence(template: string, name: string, slot = '{class}'): string {
  return template.split(slot).map(quoted).join(`&${name}&`);
}

function why(): string {
  const [points, floors, quota] = ['byPoints' as const, 'withFloors' as const, 'withQuota' as const].map(
    (c) => own('XepLoai', c),
  );
  const byFloor = `IF(${points}=${floors},"",${sentence(WHY_TEXTS.floor, nameAt('byPoints'))})`;
  const byQuota = `IF(${floors}=${quota},"",${sentence(WHY_TEXTS.quota, nameAt('withFloors'))})`;
  const both = `IF(AND(${points}<>${floors},${floors}<>${quota}),"; ","")`;
  const count = own('XepLoai', 'selfOnly');
  const lowered = `OR(${points}<>${floors},${floors}<>${quota})`;
  const selfText = `IF(${lowered},"; ","")&${sentence(WHY_TEXTS.selfOnly, count, '{count}')}`;
  const provisional = `IF(N(${count})=0,"",${selfText})`;
  const other = `AND(${decided}<>"",${decided}<>${nameAt('withQuota')})`;
  const unscored = `AND(${own('XepLoai', 'total')}="",${decided}="")`;
  const isOpen = `AND(${open}>0,${decided}="")`;
  const unappraised = `IF(${isOpen},${sentence(WHY_TEXTS.open, open, '{count}')},`;
  return `IF(${unscored},${quoted(WHY_TEXTS.unscored)},${unappraised}IF(${other},${quoted(WHY_TEXTS.decided)},${byFloor}&${both}&${byQuota}&${provisional})))`;
}

/** Place of the class above the present one; 0 in the best, or where nothing is ranked. */
function nextPlace(): string {
  const at = own('XepLoai', 'withQuota');
  return `IF(${unranked},0,IF(${at}="",SUMPRODUCT(MAX(${ofScheme}*${place})),${at}-1))`;
}

/** The row of the next class: one number of it. */
const nextOf = (value: string) => `SUMPRODUCT(${ofScheme}*(${place}=${nextPlace()})*${value})`;

function nextClass(): string {
  const row = nextOf(places('MucXepLoai', 'from'));
  return `IF(${nextPlace()}=0,"",INDEX(${whole('MucXepLoai', 'name')},${row}))`;
}

/** Least that a total with two places must grow by: to the boundary, or one hundredth over it. */
function missing(): string {
  const boundaryAt = nextOf(from);
  const near = `ROUND(${boundaryAt},2)`;
  const isAbove = `${nextOf(`(${boundary}=${above})`)}=1`;
  const short = `IF(${isAbove},${near}<=${boundaryAt}+0.0000001,${near}<${boundaryAt}-0.0000001)`;
  return `IF(${nextPlace()}=0,"",ROUND(MAX(0,${near}+IF(${short},0.01,0)-${converted}),2))`;
}

const COLUMNS: Readonly<Record<string, () => string>> = {
  max: () => sumScores('counted'),
  total,
  converted: convertedTotal,
  rank,
  class: () => `IF(${decided}<>"",${decided},${nameAt('withQuota')})`,
  why,
  lowestCriterion,
  lowestField,
  byPoints: () => placeBy(reached),
  withFloors: () => placeBy(`${reached}*${floorKept}`),
  withQuota: placeWithQuota,
  nextClass,
  missing,
  open: openCriteria,
  selfOnly: selfOnlyCriteria,
};

export function rankingColumn(column: string): string | undefined {
  return COLUMNS[column]?.();
}

/** Place of a class within its scheme, 1 for the best; of two alike the upper row. */
export function classColumn(column: string): string | undefined {
  if (column !== 'place') return undefined;
  const [ownFrom, ownBoundary] = [own('MucXepLoai', 'from'), own('MucXepLoai', 'boundary')];
  const height = `(ROUND(${from}*10000,0)*2+(${boundary}=${above}))`;
  const ownHeight = `(ROUND(${ownFrom}*10000,0)*2+(${ownBoundary}=${above}))`;
  const upper = `(${height}=${ownHeight})*(ROW(${from})<ROW(${ownFrom}))`;
  const same = `(${whole('MucXepLoai', 'scheme')}=${own('MucXepLoai', 'scheme')})`;
  return `SUMPRODUCT(${same}*((${height}>${ownHeight})+${upper}))+1`;
}
