import { assetClassName } from '../../domain/assetClass.ts';
import type { Household } from '../../domain/Household.ts';
import { type Money, major } from '../../domain/Money.ts';
import type { BandScope } from '../../domain/Policy.ts';
import { accountOf, positionOf } from './kind.ts';

/** 0.25 → "25 %", 0.125 → "12.5 %". */
export const percent = (fraction: number): string => `${Number((fraction * 100).toFixed(2))} %`;

export const amount = (money: Money): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: money.currency }).format(major(money));

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

export const scopeName = (scope: BandScope): string => (scope.kind === 'class' ? assetClassName(scope.key) : scope.key);

export const accountName = (household: Household | null, id: string): string =>
  (household && accountOf(household, id)?.name) ?? 'an account';

export const positionName = (household: Household | null, id: string): string =>
  (household && positionOf(household, id)?.position.symbol) ?? 'a position';
