/**
 * The one place where a colour, a size or a space is decided. `tokens.css` is generated from it (`generate.node.ts`);
 * canvas charts read the same constants. Contrast: text ≥ 4.5 : 1, graphics ≥ 3 : 1 in both themes.
 */
export type ThemeName = 'light' | 'dark';

export const colours = {
  light: {
    paper: 'oklch(98.5% 0.004 95)',
    surface: 'oklch(100% 0 0)',
    sunken: 'oklch(96.4% 0.005 95)',
    ink: 'oklch(24% 0.02 260)',
    ink2: 'oklch(46% 0.02 260)',
    hairline: 'oklch(90% 0.006 260)',
    edge: 'oklch(62% 0.016 260)',
    accent: 'oklch(47% 0.14 255)',
    accentInk: 'oklch(100% 0 0)',
    accentSoft: 'oklch(94.5% 0.025 255)',
    current: 'oklch(50% 0.025 260)',
    goal: 'oklch(62% 0.13 70)',
    goalSoft: 'oklch(96% 0.035 85)',
    breach: 'oklch(53% 0.19 35)',
    breachSoft: 'oklch(95.5% 0.025 40)',
    gain: 'oklch(46% 0.13 250)',
    loss: 'oklch(52% 0.14 48)',
    shade: 'oklch(24% 0.02 260 / 0.05)',
    shadow: 'oklch(24% 0.02 260 / 0.16)',
  },
  dark: {
    paper: 'oklch(19% 0.015 260)',
    surface: 'oklch(23% 0.018 260)',
    sunken: 'oklch(16.5% 0.014 260)',
    ink: 'oklch(95% 0.005 260)',
    ink2: 'oklch(74% 0.012 260)',
    hairline: 'oklch(33% 0.014 260)',
    edge: 'oklch(58% 0.016 260)',
    accent: 'oklch(74% 0.12 250)',
    accentInk: 'oklch(19% 0.03 260)',
    accentSoft: 'oklch(30% 0.05 255)',
    current: 'oklch(72% 0.02 260)',
    goal: 'oklch(76% 0.13 75)',
    goalSoft: 'oklch(31% 0.04 80)',
    breach: 'oklch(72% 0.16 38)',
    breachSoft: 'oklch(30% 0.05 38)',
    gain: 'oklch(76% 0.11 245)',
    loss: 'oklch(76% 0.13 60)',
    shade: 'oklch(95% 0.005 260 / 0.06)',
    shadow: 'oklch(0% 0 0 / 0.5)',
  },
} as const satisfies Record<ThemeName, Record<string, string>>;

/** Asset classes in their fixed order; lightness alternates so that neighbours differ without hue. */
export const classColours = {
  light: {
    'equity-us': 'oklch(43% 0.13 260)',
    'equity-international': 'oklch(63% 0.12 238)',
    'equity-emerging': 'oklch(49% 0.15 312)',
    'bonds-government': 'oklch(60% 0.1 172)',
    'bonds-corporate': 'oklch(44% 0.08 155)',
    'real-assets': 'oklch(65% 0.13 72)',
    cash: 'oklch(58% 0.02 80)',
    other: 'oklch(40% 0.015 260)',
  },
  dark: {
    'equity-us': 'oklch(62% 0.14 258)',
    'equity-international': 'oklch(78% 0.1 235)',
    'equity-emerging': 'oklch(66% 0.15 312)',
    'bonds-government': 'oklch(78% 0.1 172)',
    'bonds-corporate': 'oklch(60% 0.09 155)',
    'real-assets': 'oklch(80% 0.12 78)',
    cash: 'oklch(70% 0.02 80)',
    other: 'oklch(56% 0.015 260)',
  },
} as const satisfies Record<ThemeName, Record<string, string>>;

/** Hues of the quiet band at the top edge that tells one household from another. */
export const bandHues = [255, 172, 72, 312, 35, 215, 125, 345] as const;

export const sizes = {
  'text-legend': '0.75rem',
  'text-secondary': '0.875rem',
  'text-body': '1rem',
  'text-lead': '1.125rem',
  'text-section': '1.375rem',
  'text-page': '1.75rem',
  'text-key': '2.5rem',
  'text-meeting': '3.5rem',
  'space-1': '4px',
  'space-2': '8px',
  'space-3': '12px',
  'space-4': '16px',
  'space-5': '24px',
  'space-6': '32px',
  'space-7': '48px',
  'space-8': '64px',
  'radius-card': '12px',
  'radius-control': '8px',
  'control-height': '44px',
  'primary-height': '48px',
  'row-height': '48px',
  'rail-width': '5.5rem',
  'header-height': '3.5rem',
  'bar-height': 'clamp(60px, 3.75rem, 84px)',
} as const;

export const fontFamily = "'Inter Tangent', 'Inter Fallback', system-ui, sans-serif";

/** Milliseconds. While a finger drags, nothing animates. */
export const motion = { release: 160, sheet: 220 } as const;
