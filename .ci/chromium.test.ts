import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

const standing =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('the browser', () => {
  it('is the one that is named before any other', () => {
    const env = { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(findChromium(env, '/cache/own', standing('/opt/mine', '/usr/bin/chromium'))).toBe('/opt/mine');
  });

  it("is the system's before a downloaded one", () => {
    const env = { PATH: '/bin:/usr/bin' };
    expect(findChromium(env, '/cache/own', standing('/usr/bin/google-chrome', '/cache/own'))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('is the downloaded one when the system has none', () => {
    expect(findChromium({ PATH: '/bin' }, '/cache/own', standing('/cache/own'))).toBe('/cache/own');
  });

  it('is not found where there is none', () => {
    expect(findChromium({ PATH: '/bin' }, '/cache/own', standing())).toBeNull();
  });

  it('is refused when the named one cannot be started', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/opt/gone' }, '/cache/own', standing())).toThrow('"/opt/gone"');
  });
});
