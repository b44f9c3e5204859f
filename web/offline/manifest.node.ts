import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestOptions } from 'vite-plugin-pwa';

const description =
  'Build and defend client portfolios on a tablet, offline: what the client holds, what would be better, what it costs.';

/** Pictures for the install dialog: file, size, shape and what they show. */
const pictures = [
  ['explore-wide.png', '1180x820', 'wide', 'The efficient frontier under the finger'],
  ['household-wide.png', '1180x820', 'wide', 'What a household holds, and how it fared'],
  ['explore-narrow.png', '390x844', 'narrow', 'The same on a phone'],
  ['clients-narrow.png', '390x844', 'narrow', 'Every client at hand'],
] as const;

const icons: ManifestOptions['icons'] = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: '/icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
];

const shortcutIcons = [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }];

/**
 * The identity of the installed app. `id` and the name of the file never change: an installed copy is known by them.
 *
 * @param publicFolder where the pictures of the install dialog would stand; those that do not exist are left out
 */
export function webManifest(publicFolder: string): Partial<ManifestOptions> {
  return {
    id: '/',
    start_url: '/?source=pwa',
    scope: '/',
    name: 'Tangent',
    short_name: 'Tangent',
    description,
    lang: 'en',
    dir: 'ltr',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['finance', 'productivity'],
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
    icons,
    screenshots: pictures
      .filter(([file]) => existsSync(join(publicFolder, 'screenshots', file)))
      .map(([file, sizes, form_factor, label]) => ({
        src: `/screenshots/${file}`,
        sizes,
        type: 'image/png',
        form_factor,
        label,
      })),
    shortcuts: [
      { name: 'Clients', url: '/clients', icons: shortcutIcons },
      { name: 'New household', url: '/clients/new', icons: shortcutIcons },
      { name: 'Last client', url: '/last', icons: shortcutIcons },
    ],
  };
}
