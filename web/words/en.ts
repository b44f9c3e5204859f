import { app } from './en/app.ts';
import { clients } from './en/clients.ts';
import { explore } from './en/explore.ts';
import { household } from './en/household.ts';
import { imports } from './en/imports.ts';
import { market } from './en/market.ts';
import { policy } from './en/policy.ts';
import { settings } from './en/settings.ts';

/** Every word on the screen, in English. */
export const words = { app, clients, explore, household, imports, market, policy, settings } as const;
