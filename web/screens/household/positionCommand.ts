import type { Position } from '../../domain/Household.ts';
import { type Money, money } from '../../domain/Money.ts';
import type { Command } from '../../vault/api/command.ts';
import { parseNumber } from '../../words/parseNumber.ts';

/** A holding that is to be added to an account, or one that is there. */
export type PositionTarget =
  | { readonly kind: 'new'; readonly accountId: string }
  | { readonly kind: 'edit'; readonly accountId: string; readonly position: Position };

/** What stands in the fields. */
export interface PositionText {
  readonly accountId: string;
  readonly symbol: string;
  readonly quantity: string;
  readonly price: string;
  readonly cost: string;
}

/** The same, read: null where it cannot be read, undefined where nothing was typed. */
export interface TypedPosition {
  readonly quantity: number | null;
  readonly price: number | null | undefined;
  readonly cost: Money | null | undefined;
}

const optional = (text: string): number | null | undefined => (text.trim() === '' ? undefined : parseNumber(text));

export function readPosition(text: PositionText, currency: string): TypedPosition {
  const price = optional(text.price);
  const cost = optional(text.cost);
  return {
    quantity: parseNumber(text.quantity),
    price: price !== undefined && price !== null && price <= 0 ? null : price,
    cost: cost === undefined || cost === null ? cost : money(cost, currency),
  };
}

/** The command that the form means; null while something in it cannot be read. `knownName` is the market's name for the symbol. */
export function positionCommand(
  householdId: string,
  before: Position | null,
  text: PositionText,
  typed: TypedPosition,
  knownName: string,
): Command | null {
  const { quantity } = typed;
  if (quantity === null || typed.price === null || typed.cost === null) return null;
  const price = typed.price ?? null;
  const today = new Date().toISOString().slice(0, 10);
  const priceDate = price === null ? null : price === before?.price ? before.priceDate : today;
  const fields = { quantity, price, priceDate, cost: typed.cost ?? null };
  if (before) return { type: 'edit-position', householdId, positionId: before.id, ...fields };
  const symbol = text.symbol.trim();
  if (symbol === '') return null;
  return {
    type: 'add-position',
    householdId,
    accountId: text.accountId,
    positionId: crypto.randomUUID(),
    // A symbol that the market knows is written as the market writes it.
    symbol: knownName === '' ? symbol : symbol.toUpperCase(),
    description: knownName,
    lots: [],
    ...fields,
  };
}
