import type { AppServer } from '../../.ci/AppServer.ts';
import type { Device } from './device.ts';
import { expect } from './launch.ts';
import { firstVisit } from './offline.ts';
import { ClientsPage } from './pages/ClientsPage.ts';

/** The sample household that most journeys are about. */
export const okafors = 'The Okafors';

/** The first visit: the app is stored, the market's prices too, and the sample households are there with their values. */
export async function visitOnce(device: Device): Promise<ClientsPage> {
  await firstVisit(device.page, '/clients');
  const clients = new ClientsPage(device.page);
  await expect(clients.household(okafors)).toContainText('$', { timeout: 20_000 });
  return clients;
}

/** The same, and then the server is gone and the app opened once more. */
export async function goOffline(device: Device, server: AppServer): Promise<ClientsPage> {
  const clients = await visitOnce(device);
  await server.stop();
  return clients.visit();
}
