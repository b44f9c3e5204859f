import { expect, it } from 'vitest';
import { watchUpdates } from './workerUpdates.ts';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly received: unknown[] = [];
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  updates = 0;
  async update(): Promise<void> {
    this.updates += 1;
    throw new TypeError('no network');
  }
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  async register(): Promise<FakeRegistration> {
    return this.registration;
  }
}

async function watch(container: FakeContainer) {
  const seen: string[] = [];
  const clock = { ms: 0 };
  const events = {
    onStored: () => seen.push('stored'),
    onWaiting: () => seen.push('waiting'),
    onTakenOver: () => seen.push('taken over'),
  };
  const updates = await watchUpdates(container as unknown as ServiceWorkerContainer, events, () => clock.ms);
  return { seen, updates, clock };
}

function containerWithApp(): FakeContainer {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.active = container.controller;
  return container;
}

it('says that the app is stored once its first worker is active, and asks nothing', async () => {
  const container = new FakeContainer();
  const { seen } = await watch(container);
  const worker = container.registration.find();
  worker.become('installed');
  expect(seen).toEqual([]);
  worker.become('activated');
  container.dispatchEvent(new Event('controllerchange'));
  expect(seen).toEqual(['stored']);
});

it('asks when a second version is stored, and lets it take over only then', async () => {
  const container = containerWithApp();
  const { seen, updates } = await watch(container);
  expect(updates.takeOver()).toBe(false);
  const worker = container.registration.find();
  worker.become('installed');
  container.registration.waiting = worker;
  expect(seen).toEqual(['stored', 'waiting']);
  expect(worker.received).toEqual([]);
  expect(updates.takeOver()).toBe(true);
  expect(worker.received).toEqual([{ type: 'SKIP_WAITING' }]);
});

it('asks again at the next start while a version still waits', async () => {
  const container = containerWithApp();
  container.registration.waiting = new FakeWorker();
  expect((await watch(container)).seen).toEqual(['stored', 'waiting']);
});

it('says that another window has let the new version in', async () => {
  const container = containerWithApp();
  const { seen } = await watch(container);
  container.dispatchEvent(new Event('controllerchange'));
  expect(seen).toEqual(['stored', 'taken over']);
});

it('asks the server no more often than it is told to, and survives having none', async () => {
  const container = containerWithApp();
  const { updates, clock } = await watch(container);
  await updates.check(1000);
  clock.ms = 1000;
  await updates.check(1000);
  await updates.check(1000);
  expect(container.registration.updates).toBe(1);
});
