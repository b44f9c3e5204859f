/** A plain object, ready for JSON.stringify: its keys in the documented order, NaN as null. */
export type Answer = Readonly<Record<string, unknown>>;
