import { Match, Show, Switch } from 'solid-js';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatWeight } from '../../words/format.ts';
import type { ExploreParts } from './ExploreParts.ts';

/** What stands over (or instead of) the picture when it cannot be drawn as asked. */
export function States(props: ExploreParts) {
  const { market } = useSession();
  const failure = () => props.explore.estimateFailure() ?? props.explore.live.failure();
  return (
    <Switch>
      <Match when={market.failure()}>
        {(error) => (
          <Notice
            tone="breach"
            title={words.app.marketFailed}
            action={<Button onClick={() => void market.open()}>{words.app.retry}</Button>}
          >
            {error().message}
          </Notice>
        )}
      </Match>
      <Match when={failure()}>
        {(error) => (
          <Notice tone="breach" action={<Button onClick={() => props.explore.live.retry()}>{words.app.retry}</Button>}>
            {error().message}
          </Notice>
        )}
      </Match>
      <Match when={props.explore.live.conflict()}>
        <Conflict {...props} />
      </Match>
      <Match when={props.picture.picture() && props.open.household()?.policy.approved.length === 0}>
        <Notice
          action={<LinkButton href={`/clients/${props.open.id}/policy`}>{words.explore.onlyHeld.action}</LinkButton>}
        >
          {words.explore.onlyHeld.text}
        </Notice>
      </Match>
      <Match when={!props.picture.picture() && market.progress()}>
        {(progress) => <Progress label={words.app.loadingMarket(progress().step)} share={progress().share} />}
      </Match>
    </Switch>
  );
}

/** Which rules cannot hold together, and the least that would have to give. */
function Conflict(props: ExploreParts) {
  const text = words.explore.conflict;
  const conflict = () => props.explore.live.conflict()?.conflict ?? null;
  const nameOf = (symbol: string): string => {
    const assets = props.explore.assets();
    return assets?.names[assets.moments.assets.indexOf(symbol)] ?? symbol;
  };
  const ruleText = (id: string): string => {
    const rule = props.explore.rules().find((of) => of.id === id);
    if (!rule) return id;
    return words.explore.ruleText(rule, rule.max !== null && rule.kind === 'band' ? 'max' : 'min', nameOf);
  };
  const relax = () => Object.entries(conflict()?.relax ?? {})[0];
  return (
    <Notice tone="breach" title={text.title}>
      {text.text((conflict()?.rules ?? []).map(ruleText).join('; '))}{' '}
      <Show when={relax()}>{(entry) => text.relax(ruleText(entry()[0]), formatWeight(Math.abs(entry()[1])))}</Show>{' '}
      {text.keeps}
    </Notice>
  );
}
