import type { Page } from '@playwright/test';
import { expect } from './launch.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { HouseholdPage } from './pages/HouseholdPage.ts';
import { PolicyPage } from './pages/PolicyPage.ts';
import { Screen } from './pages/Screen.ts';
import { SettingsPage } from './pages/SettingsPage.ts';

interface Place {
  readonly name: string;
  readonly path: string;
  /** Resolves when everything that the screen shows is there. */
  readonly settled: (page: Page) => Promise<void>;
}

/** Every screen of the app for one household, by its address. */
export const placesOf = (householdPath: string): readonly Place[] => [
  {
    name: 'clients',
    path: '/clients',
    settled: (page) => expect(page.getByRole('listitem').first()).toContainText('$'),
  },
  {
    name: 'household',
    path: householdPath,
    settled: (page) => expect(new HouseholdPage(page).history.getByRole('figure')).toBeVisible(),
  },
  {
    name: 'Explore',
    path: `${householdPath}/explore`,
    settled: (page) => expect(new ExplorePage(page).sentence).toBeVisible(),
  },
  {
    name: 'policy',
    path: `${householdPath}/policy`,
    settled: (page) => expect(new PolicyPage(page).limit('US shares')).toContainText('today'),
  },
  {
    name: 'import',
    path: `${householdPath}/import`,
    settled: (page) => expect(new Screen(page).title).not.toBeEmpty(),
  },
  {
    name: 'settings',
    path: '/settings',
    settled: (page) => expect(new SettingsPage(page).market).toContainText('instruments'),
  },
];
