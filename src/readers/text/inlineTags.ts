/** Tags that programs leave in a text they copy: they mark letters and are never part of the wording. */
const TAGS = /<\/?(?:i|b|u|em|strong|span|font)(?:\s[^<>]*)?>/gi;

export function withoutInlineTags(text: string): string {
  return text.includes('<') ? text.replace(TAGS, '').replace(/<br\s*\/?>/gi, '\n') : text;
}
