import { createSignal, For, Show } from 'solid-js';
import type { Scenario } from '../../domain/Household.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { words } from '../../words/en.ts';
import type { ExploreActions } from './actions.ts';
import type { Explore, Shown } from './createExplore.ts';
import styles from './Tray.module.css';

const SLOTS = ['A', 'B', 'C'] as const;

interface TrayProps {
  explore: Explore;
  scenarios: readonly Scenario[];
  actions: ExploreActions;
}

/** Today, the dot, and three places for portfolios that were worth a name. */
export function Tray(props: TrayProps) {
  const [menu, setMenu] = createSignal<Scenario | null>(null);
  const scenario = (slot: Scenario['slot']): Scenario | undefined => props.scenarios.find((of) => of.slot === slot);
  const text = words.explore.tray;
  const press = (slot: Scenario['slot']): void => {
    const filled = scenario(slot);
    if (!filled) props.actions.keep(slot, slot);
    else if (props.explore.shown() === slot) setMenu(filled);
    else props.explore.show(slot);
  };
  return (
    <fieldset class={styles.tray} aria-label={text.label}>
      <For each={['current', 'dot'] as const}>
        {(shown) => (
          <Chip
            label={shown === 'current' ? text.current : text.dot}
            pressed={props.explore.shown() === shown}
            filled
            onPress={() => props.explore.show(shown as Shown)}
          />
        )}
      </For>
      <For each={SLOTS}>
        {(slot) => (
          <Chip
            label={scenario(slot)?.name ?? slot}
            description={
              props.explore.shown() === slot
                ? text.menu(slot)
                : scenario(slot)
                  ? text.filled(slot, scenario(slot)?.name ?? slot)
                  : text.empty(slot)
            }
            pressed={props.explore.shown() === slot}
            filled={scenario(slot) !== undefined}
            onPress={() => press(slot)}
          />
        )}
      </For>
      <Show when={menu()}>{(of) => <SlotMenu {...props} scenario={of()} onClose={() => setMenu(null)} />}</Show>
    </fieldset>
  );
}

function Chip(props: { label: string; description?: string; pressed: boolean; filled: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      class={styles.chip}
      aria-pressed={props.pressed}
      aria-label={props.description}
      title={props.description}
      data-filled={props.filled ? '' : undefined}
      onClick={() => props.onPress()}
    >
      {props.label}
    </button>
  );
}

function SlotMenu(props: TrayProps & { scenario: Scenario; onClose: () => void }) {
  const [name, setName] = createSignal(props.scenario.name);
  const text = words.explore.tray;
  const free = (): Scenario['slot'] | undefined =>
    SLOTS.find((slot) => !props.scenarios.some((scenario) => scenario.slot === slot));
  const after = (act: () => void) => () => {
    act();
    props.onClose();
  };
  return (
    <Dialog title={text.menu(props.scenario.slot)} closeLabel={words.app.close} onClose={props.onClose}>
      <div class={styles.menu}>
        <TextField label={text.rename} value={name()} onInput={setName} />
        <Button
          kind="primary"
          disabled={name().trim() === ''}
          onClick={after(() => props.actions.rename(props.scenario, name().trim()))}
        >
          {text.save}
        </Button>
        <Show when={free()}>
          {(slot) => (
            <Button onClick={after(() => props.actions.copy(props.scenario, slot()))}>{text.duplicate(slot())}</Button>
          )}
        </Show>
        <Button kind="danger" icon="trash" onClick={after(() => props.actions.remove(props.scenario.slot))}>
          {text.remove}
        </Button>
      </div>
    </Dialog>
  );
}
