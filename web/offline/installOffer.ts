export interface Device {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** The app runs in a window of its own already. */
  readonly standalone: boolean;
}

const quietMs = 90 * 24 * 3_600_000;

/** iPadOS calls itself a Macintosh; no Macintosh has a touch screen. */
export const isAppleTouch = ({ userAgent, maxTouchPoints }: Device): boolean =>
  /iPad|iPhone|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);

/**
 * What to offer to somebody who may install the app.
 *
 * @param canPrompt the browser has a dialog of its own ready
 * @param dismissedAtMs when the offer was last turned down, null for never
 */
export function installOffer(
  device: Device,
  canPrompt: boolean,
  dismissedAtMs: number | null,
  nowMs: number,
): 'nothing' | 'button' | 'ios-guide' {
  if (device.standalone) return 'nothing';
  if (dismissedAtMs !== null && nowMs - dismissedAtMs < quietMs) return 'nothing';
  if (canPrompt) return 'button';
  return isAppleTouch(device) ? 'ios-guide' : 'nothing';
}
