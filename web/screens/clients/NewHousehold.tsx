import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { useSession } from '../../state/session.tsx';
import { bandHues } from '../../theme/tokens.ts';
import { words } from '../../words/en.ts';
import styles from './NewHousehold.module.css';

/** The first question about a new client: what they are called. */
export function NewHousehold(props: { onClose: () => void }) {
  const { vault, market, toast } = useSession();
  const navigate = useNavigate();
  const [name, setName] = createSignal('');
  const [note, setNote] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const text = words.clients.form;
  const create = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (name().trim() === '') return;
    const householdId = crypto.randomUUID();
    const answer = await vault.run({
      type: 'create-household',
      householdId,
      name: name().trim(),
      note: note().trim(),
      currency: market.info()?.currency ?? 'USD',
      band: (vault.summaries()?.length ?? 0) % bandHues.length,
      sample: false,
    });
    if (answer.ok) navigate(`/clients/${householdId}`, { replace: true });
    else toast.show({ text: answer.error.message });
  };
  return (
    <Dialog title={text.title} closeLabel={words.app.close} onClose={props.onClose}>
      <form class={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <TextField
          label={text.name}
          hint={text.nameHint}
          error={asked() && name().trim() === '' ? text.nameMissing : undefined}
          value={name()}
          onInput={setName}
          autofocus
        />
        <TextField label={text.note} value={note()} onInput={setNote} />
        <Button type="submit" kind="primary">
          {text.create}
        </Button>
      </form>
    </Dialog>
  );
}
