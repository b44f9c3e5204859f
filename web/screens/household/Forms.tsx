import { Match, Switch } from 'solid-js';
import type { Account } from '../../domain/Household.ts';
import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import { AccountForm } from './AccountForm.tsx';
import { PositionForm } from './PositionForm.tsx';
import type { PositionTarget } from './positionCommand.ts';
import { RenameForm } from './RenameForm.tsx';

/** What is being edited over the screen. */
export type Editing =
  | { readonly kind: 'account'; readonly account: Account | null }
  | { readonly kind: 'position'; readonly target: PositionTarget }
  | { readonly kind: 'name' };

const accountIn = (editing: Editing | null): { account: Account | null } | false =>
  editing?.kind === 'account' && { account: editing.account };

const targetIn = (editing: Editing | null): PositionTarget | false => editing?.kind === 'position' && editing.target;

/** The one form that lies over the screen, if any. */
export function Forms(props: { open: OpenHousehold; work: Work; editing: Editing | null; onClose: () => void }) {
  return (
    <Switch>
      <Match when={props.editing?.kind === 'name'}>
        <RenameForm open={props.open} work={props.work} onClose={props.onClose} />
      </Match>
      <Match when={accountIn(props.editing)}>
        {(of) => (
          <AccountForm
            householdId={props.open.id}
            currency={props.open.household()?.currency ?? 'USD'}
            account={of().account}
            work={props.work}
            onClose={props.onClose}
          />
        )}
      </Match>
      <Match when={targetIn(props.editing)}>
        {(target) => <PositionForm open={props.open} target={target()} work={props.work} onClose={props.onClose} />}
      </Match>
    </Switch>
  );
}
