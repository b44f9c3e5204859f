import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Device, installOffer } from './installOffer.ts';

/** What Chromium fires; no other browser has it, so no type library does. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallPrompt {
  /** What to offer: nothing, the browser's own dialog behind a button, or the guide with pictures. */
  readonly offer: Accessor<'nothing' | 'button' | 'ios-guide'>;
  readonly standalone: boolean;
  /** Opens the browser's dialog. */
  readonly install: () => Promise<void>;
  /** Not now: offered again after 90 days. */
  readonly dismiss: () => void;
}

interface Options {
  /** When the offer was last dismissed, in milliseconds since 1970; null for never. A signal may answer late. */
  readonly dismissedAtMs: Accessor<number | null>;
  /** Keeps that moment for the next start. */
  readonly onDismiss: (atMs: number) => void;
  readonly nowMs?: () => number;
}

/** Holds the browser's offer to install the app until the adviser asks for it. */
export function createInstallPrompt({ dismissedAtMs, onDismiss, nowMs = Date.now }: Options): InstallPrompt {
  const device = thisDevice();
  const [event, setEvent] = createSignal<BeforeInstallPromptEvent | null>(null);
  const hold = (fired: Event): void => {
    fired.preventDefault();
    setEvent(fired as BeforeInstallPromptEvent);
  };
  const drop = (): void => {
    setEvent(null);
  };
  addEventListener('beforeinstallprompt', hold);
  addEventListener('appinstalled', drop);
  onCleanup(() => {
    removeEventListener('beforeinstallprompt', hold);
    removeEventListener('appinstalled', drop);
  });
  return {
    offer: () => installOffer(device, event() !== null, dismissedAtMs(), nowMs()),
    standalone: device.standalone,
    async install() {
      const held = event();
      drop();
      const answer = await held?.prompt();
      if (answer?.outcome === 'dismissed') onDismiss(nowMs());
    },
    dismiss: () => onDismiss(nowMs()),
  };
}

function thisDevice(): Device {
  const { userAgent, maxTouchPoints } = navigator;
  const onHomeScreen = 'standalone' in navigator && navigator.standalone === true;
  return {
    userAgent,
    maxTouchPoints,
    standalone: onHomeScreen || matchMedia('(display-mode: standalone)').matches,
  };
}
