declare const isoDate: unique symbol;

/** A calendar day as 'YYYY-MM-DD' (ISO 8601), checked on the way in. Plain data: compares and sorts as text. */
export type IsoDate = string & { readonly [isoDate]: true };

/** Whether the named day itself is still on time ('on') or already late ('before'). */
export type Boundary = 'on' | 'before';
