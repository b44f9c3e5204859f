import { describe, expect, it } from 'vitest';
import { installOffer } from './installOffer.ts';

const dayMs = 24 * 3_600_000;
const laptop = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', maxTouchPoints: 0, standalone: false };
const iPad = { ...laptop, maxTouchPoints: 5 };

describe('the offer to install', () => {
  it("is the browser's own dialog where it has one", () => {
    expect(installOffer(laptop, true, null, 0)).toBe('button');
  });

  it('is the guide on an iPad, which calls itself a Macintosh', () => {
    expect(installOffer(iPad, false, null, 0)).toBe('ios-guide');
  });

  it('is nothing on a browser that cannot install', () => {
    expect(installOffer(laptop, false, null, 0)).toBe('nothing');
  });

  it('is nothing in the installed app', () => {
    expect(installOffer({ ...iPad, standalone: true }, true, null, 0)).toBe('nothing');
  });

  it('comes back 90 days after it was turned down', () => {
    expect(installOffer(laptop, true, 0, 89 * dayMs)).toBe('nothing');
    expect(installOffer(laptop, true, 0, 90 * dayMs)).toBe('button');
  });
});
