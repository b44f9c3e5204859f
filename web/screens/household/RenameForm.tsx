import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { FormActions } from '../../parts/FormActions.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import styles from './Form.module.css';

/** Name and note of a household, and the way to remove it (with the way back). */
export function RenameForm(props: { open: OpenHousehold; work: Work; onClose: () => void }) {
  const { vault, toast } = useSession();
  const navigate = useNavigate();
  const household = props.open.household();
  const householdId = props.open.id;
  const [name, setName] = createSignal(household?.name ?? '');
  const [note, setNote] = createSignal(household?.note ?? '');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name().trim() === '') return;
    const command = { type: 'rename-household', householdId, name: name().trim(), note: note().trim() } as const;
    if (await props.work.run(command)) props.onClose();
  };
  const remove = async (): Promise<void> => {
    if (!(await props.work.run({ type: 'remove-household', householdId }))) return;
    navigate('/clients');
    toast.show({
      text: words.household.removed(name()),
      action: { label: words.app.undo, run: () => void vault.undo(householdId) },
    });
  };
  return (
    <Dialog title={words.household.rename} closeLabel={words.app.close} onClose={props.onClose}>
      <form class={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={words.clients.form.name}
          error={name().trim() === '' ? words.clients.form.nameMissing : undefined}
          value={name()}
          onInput={setName}
          autofocus
        />
        <TextField label={words.clients.form.note} value={note()} onInput={setNote} />
        <FormActions
          save={words.household.position.save}
          remove={words.household.remove}
          onRemove={() => void remove()}
        />
      </form>
    </Dialog>
  );
}
