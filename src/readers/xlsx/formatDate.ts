import type { DateParts } from '../sheet/serialDate.ts';
import type { FormatToken } from './formatTokens.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const VI_NUMBERS = 'Một,Hai,Ba,Tư,Năm,Sáu,Bảy,Tám,Chín,Mười,Mười Một,Mười Hai'.split(',');
const VI_WEEKDAYS = 'Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy'.split(',');

/** A date or time in the order and words of its format; `vietnamese` chooses the language of names. */
export function formatDate(
  parts: DateParts,
  serial: number,
  tokens: readonly FormatToken[],
  vietnamese: boolean,
): string {
  const twelve = tokens.some((t) => t.kind === 'date' && /[ap]/i.test(t.text));
  return tokens
    .map((token, i) => {
      if (token.kind === 'elapsed') return elapsed(token.text, serial);
      if (token.kind !== 'date') return outside(token);
      const minutes = /^m{1,2}$/i.test(token.text) && isMinutes(tokens, i);
      return code(token.text.toLowerCase(), parts, { minutes, twelve, vietnamese });
    })
    .join('');
}

interface Context {
  readonly minutes: boolean;
  readonly twelve: boolean;
  readonly vietnamese: boolean;
}

function code(text: string, parts: DateParts, context: Context): string {
  const hour = Math.floor(parts.seconds / 3600);
  const width = Math.min(text.length, 2);
  switch (text[0]) {
    case 'y':
      return text.length <= 2 ? pad(parts.year % 100, 2) : pad(parts.year, 4);
    case 'm':
      return context.minutes
        ? pad(Math.floor(parts.seconds / 60) % 60, width)
        : month(parts.month, text.length, context);
    case 'd':
      return text.length <= 2 ? pad(parts.day, width) : weekday(parts.weekday, text.length, context);
    case 'h':
      return pad(context.twelve ? hour % 12 || 12 : hour, width);
    case 's':
      return pad(parts.seconds % 60, text.startsWith('ss') ? 2 : 1);
    default:
      return half(text, hour < 12, context);
  }
}

function half(text: string, morning: boolean, { vietnamese }: Context): string {
  if (text === 'a/p') return morning ? 'A' : 'P';
  if (vietnamese) return morning ? 'SA' : 'CH';
  return morning ? 'AM' : 'PM';
}

function month(month: number, length: number, { vietnamese }: Context): string {
  if (length <= 2) return pad(month, length);
  if (length === 5) return MONTHS[month - 1]![0]!;
  if (vietnamese) return length === 3 ? `Thg ${month}` : `Tháng ${VI_NUMBERS[month - 1]!}`;
  return length === 3 ? MONTHS[month - 1]!.slice(0, 3) : MONTHS[month - 1]!;
}

function weekday(day: number, length: number, { vietnamese }: Context): string {
  if (vietnamese) return VI_WEEKDAYS[day]!;
  return length === 3 ? WEEKDAYS[day]!.slice(0, 3) : WEEKDAYS[day]!;
}

/** 'm' is minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly FormatToken[], at: number): boolean {
  const isTime = (token: FormatToken | undefined, letter: RegExp): boolean =>
    token !== undefined && (token.kind === 'date' || token.kind === 'elapsed') && letter.test(token.text);
  const codes = (t: FormatToken): boolean => t.kind === 'date' || t.kind === 'elapsed';
  return (
    isTime(tokens.slice(0, at).filter(codes).at(-1), /^h/i) || isTime(tokens.slice(at + 1).find(codes), /^s/i)
  );
}

function elapsed(text: string, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const unit = { h: 3600, m: 60, s: 1 }[text[0]!.toLowerCase()] ?? 1;
  return pad(Math.floor(seconds / unit), text.length);
}

/** '/', '-', ',' and the like stand for themselves between the parts of a date. */
function outside({ kind, text }: FormatToken): string {
  return kind === 'text' || kind === 'general' ? '' : text;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
