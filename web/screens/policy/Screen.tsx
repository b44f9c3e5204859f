import { useParams } from '@solidjs/router';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import type { Band } from '../../domain/Policy.ts';
import { breachesOf, investableUniverse, type PolicyRule, policyRules } from '../../domain/PolicyRule.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold, type OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { Approved } from './Approved.tsx';
import { BandForm } from './BandForm.tsx';
import { Bands } from './Bands.tsx';
import { CashFloor } from './CashFloor.tsx';
import { Keeps } from './Keeps.tsx';
import { Range } from './Range.tsx';
import styles from './Screen.module.css';

/** The rules of one household, in the order in which they are talked about. */
export default function PolicyScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <HouseholdPolicy id={id} />}
    </Show>
  );
}

/** Rules with today's weight under each. */
export function createRules(open: OpenHousehold) {
  const rules = createMemo((): readonly PolicyRule[] => {
    const household = open.household();
    const valuation = open.valuation();
    if (!household || !valuation) return [];
    const universe = investableUniverse(household.policy, valuation, open.quoteOf);
    return policyRules(household.policy, valuation, universe, open.quoteOf);
  });
  const weightOf = (symbol: string): number =>
    open.valuation()?.holdings.find((holding) => holding.symbol === symbol)?.weight ?? 0;
  const broken = createMemo(() => new Set(breachesOf(rules(), weightOf).map((breach) => breach.rule.id)));
  return { rules, weightOf, broken };
}

function HouseholdPolicy(props: { id: string }) {
  const session = useSession();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const rules = createRules(open);
  const [editing, setEditing] = createSignal<Band | 'new' | null>(null);
  const text = words.policy;
  return (
    <div class={styles.screen}>
      <WorkHeader
        title={open.household()?.name ?? ''}
        note={text.title}
        band={open.household()?.band}
        {...work.header()}
      />
      <Switch
        fallback={
          <div class={styles.body}>
            <Skeleton height="24rem" />
          </div>
        }
      >
        <Match when={open.failure()}>
          {(failure) => (
            <div class={styles.body}>
              <Empty title={words.app.notFoundTitle} text={failure().message}>
                <LinkButton href="/clients" kind="primary">
                  {words.app.toClients}
                </LinkButton>
              </Empty>
            </div>
          )}
        </Match>
        <Match when={open.household()}>
          {(household) => (
            <div class={styles.body}>
              <div class={styles.lead}>
                <p>{text.lead}</p>
                <LinkButton href={`/clients/${props.id}/explore`} icon="explore">
                  {text.explore}
                </LinkButton>
              </div>
              <div class={styles.columns}>
                <div class={styles.column}>
                  <Range policy={household().policy} open={open} work={work} />
                  <Bands policy={household().policy} rules={rules} open={open} onEdit={setEditing} />
                  <CashFloor policy={household().policy} open={open} work={work} />
                </div>
                <div class={styles.column}>
                  <Keeps policy={household().policy} open={open} work={work} />
                  <Approved policy={household().policy} open={open} work={work} />
                </div>
              </div>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={editing()}>
        {(band) => (
          <BandForm
            open={open}
            band={band() === 'new' ? null : (band() as Band)}
            work={work}
            onClose={() => setEditing(null)}
          />
        )}
      </Show>
    </div>
  );
}
