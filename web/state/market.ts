import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { EngineError } from '../../worker/api/error.ts';
import type { Instrument, MarketInfo } from '../../worker/api/instrument.ts';
import type { Optimiser } from '../optimiser/client.ts';

export interface MarketProgress {
  readonly share: number;
  readonly step: string;
}

/** The market pack in use, and how far its first import is. */
export interface Market {
  readonly info: Accessor<MarketInfo | null>;
  readonly progress: Accessor<MarketProgress | null>;
  readonly failure: Accessor<EngineError | null>;
  instrument(symbol: string): Instrument | undefined;
  /** Opens the pack, from the cache where it is whole. */
  open(): Promise<MarketInfo | null>;
  /** Reads the market again, because prices were added to it. */
  reopen(): Promise<MarketInfo | null>;
}

export function createMarket(optimiser: Optimiser): Market {
  const [info, setInfo] = createSignal<MarketInfo | null>(null);
  const [progress, setProgress] = createSignal<MarketProgress | null>(null);
  const [failure, setFailure] = createSignal<EngineError | null>(null);
  const byId = createMemo(() => new Map((info()?.instruments ?? []).map((instrument) => [instrument.id, instrument])));

  async function open(): Promise<MarketInfo | null> {
    setFailure(null);
    const answer = await optimiser.openMarket((share, step) => setProgress({ share, step }));
    setProgress(null);
    if (!answer.ok) {
      setFailure(answer.error);
      return null;
    }
    setInfo(answer.value);
    return answer.value;
  }

  const reopen = (): Promise<MarketInfo | null> => {
    optimiser.forgetMarket();
    return open();
  };
  return { info, progress, failure, instrument: (symbol) => byId().get(symbol), open, reopen };
}
