import type { Account, Lot, Scenario, TaxType } from '../../domain/Household.ts';
import type { Money } from '../../domain/Money.ts';
import type { BandScope, ReturnMethod, RiskRange } from '../../domain/Policy.ts';

/**
 * Everything that can be done to client data. A command is plain data; the vault turns it into one Yjs transaction,
 * its inverse and the sentence that describes it. Ids are made by the caller (`crypto.randomUUID()`).
 */
export type Command =
  | {
      readonly type: 'create-household';
      readonly householdId: string;
      readonly name: string;
      readonly note: string;
      readonly currency: string;
      readonly band: number;
      readonly sample: boolean;
    }
  | { readonly type: 'rename-household'; readonly householdId: string; readonly name: string; readonly note: string }
  | { readonly type: 'remove-household'; readonly householdId: string }
  | {
      readonly type: 'add-account';
      readonly householdId: string;
      readonly accountId: string;
      readonly name: string;
      readonly taxType: TaxType;
      readonly custodian: string;
      readonly number: string;
      readonly cash: Money;
    }
  | {
      readonly type: 'edit-account';
      readonly householdId: string;
      readonly accountId: string;
      readonly name: string;
      readonly taxType: TaxType;
      readonly custodian: string;
      readonly number: string;
    }
  | { readonly type: 'set-cash'; readonly householdId: string; readonly accountId: string; readonly cash: Money }
  | { readonly type: 'remove-account'; readonly householdId: string; readonly accountId: string }
  | {
      readonly type: 'add-position';
      readonly householdId: string;
      readonly accountId: string;
      readonly positionId: string;
      readonly symbol: string;
      readonly description: string;
      readonly quantity: number;
      readonly price: number | null;
      readonly priceDate: string | null;
      readonly cost: Money | null;
      readonly lots: readonly Lot[];
    }
  | {
      readonly type: 'edit-position';
      readonly householdId: string;
      readonly positionId: string;
      readonly quantity: number;
      readonly price: number | null;
      readonly priceDate: string | null;
      readonly cost: Money | null;
    }
  | { readonly type: 'remove-position'; readonly householdId: string; readonly positionId: string }
  | {
      readonly type: 'set-band';
      readonly householdId: string;
      readonly bandId: string;
      readonly scope: BandScope;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly type: 'remove-band'; readonly householdId: string; readonly bandId: string }
  | { readonly type: 'set-never-sell'; readonly householdId: string; readonly symbol: string; readonly on: boolean }
  | { readonly type: 'set-do-not-buy'; readonly householdId: string; readonly symbol: string; readonly on: boolean }
  | { readonly type: 'set-cash-floor'; readonly householdId: string; readonly weight: number }
  | { readonly type: 'set-risk-range'; readonly householdId: string; readonly range: RiskRange }
  | {
      readonly type: 'set-approved';
      readonly householdId: string;
      readonly symbols: readonly string[];
      readonly on: boolean;
    }
  | { readonly type: 'set-return-method'; readonly householdId: string; readonly method: ReturnMethod }
  | { readonly type: 'save-scenario'; readonly householdId: string; readonly scenario: Scenario }
  | { readonly type: 'remove-scenario'; readonly householdId: string; readonly slot: Scenario['slot'] }
  | {
      readonly type: 'import-positions';
      readonly householdId: string;
      readonly importId: string;
      readonly fileName: string;
      readonly custodian: string;
      readonly accounts: readonly Account[];
    };

export type CommandType = Command['type'];
