import type { Band, Policy } from '../../domain/Policy.ts';
import { LinkButton } from '../../parts/Button.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { marketName } from '../../state/marketName.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { Approved } from './Approved.tsx';
import { Bands } from './Bands.tsx';
import { CashFloor } from './CashFloor.tsx';
import type { createRules } from './createRules.ts';
import { Keeps } from './Keeps.tsx';
import { Range } from './Range.tsx';
import styles from './Screen.module.css';

/** All rules of one household, section by section. */
export function Rulebook(props: {
  policy: Policy;
  open: OpenHousehold;
  work: Work;
  rules: ReturnType<typeof createRules>;
  onEdit: (band: Band | 'new') => void;
}) {
  const { market } = useSession();
  return (
    <div class={styles.body}>
      <div class={styles.lead}>
        <div>
          <p>{words.policy.lead}</p>
          <p class={styles.market}>{marketName(market)}</p>
        </div>
        <LinkButton href={`/clients/${props.open.id}/explore`} icon="explore">
          {words.policy.explore}
        </LinkButton>
      </div>
      <div class={styles.columns}>
        <div class={styles.column}>
          <Range policy={props.policy} open={props.open} work={props.work} />
          <Bands policy={props.policy} rules={props.rules} open={props.open} onEdit={props.onEdit} />
          <CashFloor policy={props.policy} open={props.open} work={props.work} />
        </div>
        <div class={styles.column}>
          <Keeps policy={props.policy} open={props.open} work={props.work} />
          <Approved policy={props.policy} open={props.open} work={props.work} />
        </div>
      </div>
    </div>
  );
}
