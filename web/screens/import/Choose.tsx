import { LinkButton } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { words } from '../../words/en.ts';
import styles from './Screen.module.css';

/** Which files can come, and where to drop one. */
export function Choose(props: { householdId: string; onFile: (file: File) => void }) {
  const text = words.imports;
  return (
    <>
      <h2>{text.title}</h2>
      <p class={styles.lead}>{text.lead}</p>
      <FileDrop
        label={text.pick}
        hint={text.drop}
        note={text.kinds}
        accept=".csv,.txt,text/csv,text/plain"
        onFile={props.onFile}
      />
      <div>
        <LinkButton href={`/clients/${props.householdId}`} kind="quiet" icon="back">
          {text.back}
        </LinkButton>
      </div>
    </>
  );
}
