// Phối hợp: | - Đơn vị phối hợp: | * Cơ quan phối hợp -
const COORDINATING =
  /(?:^|[\s;.,(])(?:[-–+*]\s*)?(?:(?:các )?(?:đơn vị|cơ quan|phòng)(?:, đơn vị)? )?phối hợp(?: thực hiện)?\s*(?::|[–-]\s)/iu;
// Chủ trì: | Cơ quan chủ trì: | Đơn vị thực hiện:
const LEADING =
  /(?:^|[\s;.,(])(?:[-–+*]\s*)?(?:(?:các )?(?:đơn vị|cơ quan|phòng)(?:, đơn vị)? )?(?:chủ trì|thực hiện|đầu mối)(?: thực hiện)?\s*(?::|[–-]\s)/iu;
// Sở Nội vụ chủ trì, phối hợp với Sở Tài chính
// Sở Nội vụ phối hợp với Sở Tài chính: the first leads.
const SENTENCE =
  /^(.{2,120}?)[,;]?\s+(?:chủ trì[,;]?\s+)?(?:và\s+)?phối hợp (?:với|cùng)(?: với)?\s+(.+)$/isu;
// Sở Nội vụ chủ trì, tham mưu | Sở Nội vụ là cơ quan chủ trì | Các sở, ngành phối hợp thực hiện: the role behind the name
const LEADS_BEHIND =
  /^([^.;\n]{2,200}?)\s+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối)(?:,? (?:và )?(?:tham mưu|thực hiện|triển khai|tổ chức thực hiện|tổng hợp))*[\s.;,]*$/isu;
const HELPS_BEHIND =
  /^([^.;\n]{2,300}?)\s+(?:cùng )?phối hợp(?: thực hiện| triển khai| tổ chức thực hiện)?[\s.;,]*$/isu;
// Sở Nội vụ chủ trì; các sở, ban, ngành phối hợp
const TWO_CLAUSES =
  /^(.{2,200}?)\s+chủ trì(?: thực hiện)?\s*[,;.\n]\s*(?:và\s+)?(.+?)\s+(?:cùng\s+)?phối hợp(?: thực hiện)?[\s.;,]*$/isu;
// Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)
const TAGGED = /\(\s*(?:đơn vị |cơ quan )?(chủ trì|phối hợp)\s*\)/giu;

/** Both labels, in either order. */
function byLabels(text: string): readonly [string, string] | null {
  const helping = COORDINATING.exec(text);
  if (helping === null) return null;
  const leading = LEADING.exec(text);
  const after = text.slice(helping.index + helping[0].length);
  if (leading === null) return [text.slice(0, helping.index), after];
  if (leading.index < helping.index) {
    return [text.slice(leading.index + leading[0].length, helping.index), after];
  }
  const between = text.slice(helping.index + helping[0].length, leading.index);
  return [text.slice(leading.index + leading[0].length), between];
}

function byTags(text: string): readonly [string, string] | null {
  const [leads, helpers]: [string[], string[]] = [[], []];
  let from = 0;
  for (const found of text.matchAll(TAGGED)) {
    const bodies = text.slice(from, found.index).replace(/^[\s,;.]+/u, '');
    (found[1]?.toLowerCase() === 'chủ trì' ? leads : helpers).push(bodies.trim());
    from = found.index + found[0].length;
  }
  const rest = text.slice(from).replace(/^[\s,;.]+/u, '');
  if (from === 0) return null;
  if (rest !== '') (leads.length > 0 ? helpers : leads).push(rest);
  return [leads.join('; '), helpers.join('; ')];
}

/** "Sở Nội vụ chủ trì" in the column of those who lead says nothing more. */
function withoutRole(text: string, role: RegExp): string {
  const name = role.exec(text)?.[1];
  return name === undefined || /\s(?:chủ trì|phối hợp)\s/iu.test(name) ? text : name;
}

/**
 * One column for both roles: "Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính", "Sở Nội vụ chủ trì, phối hợp với …",
 * "Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)". A table with a column for coordinators keeps both texts as they are.
 */
export function bothRoles(leads: string, coordinating: string): readonly [string, string] {
  if (coordinating !== '') return [withoutRole(leads, LEADS_BEHIND), withoutRole(coordinating, HELPS_BEHIND)];
  const sentence = TWO_CLAUSES.exec(leads) ?? SENTENCE.exec(leads);
  if (sentence !== null) return [sentence[1] ?? '', sentence[2] ?? ''];
  return byLabels(leads) ?? byTags(leads) ?? [withoutRole(leads, LEADS_BEHIND), coordinating];
}
