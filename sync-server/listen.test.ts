import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

const config = { port: 0, host: '127.0.0.1', dataFolder: '', tls: null };

it('names the address at which it can be reached', async () => {
  const listening = await listen((_request, response) => response.end('hello'), config);
  expect(listening.addresses).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)]);
  expect(await (await fetch(listening.addresses[0])).text()).toBe('hello');
  await listening.stop();
});

it('lets a running request end when it is told to stop, and takes no new one', async () => {
  let answer: (response: ServerResponse) => void = () => undefined;
  const asked = new Promise<ServerResponse>((resolve) => {
    answer = resolve;
  });
  const listening = await listen((_request, response) => answer(response), config);
  const [address] = listening.addresses;
  const running = fetch(address);
  const response = await asked;
  const stopped = listening.stop();
  await expect(fetch(address)).rejects.toThrow();
  response.end('finished');
  await once(response, 'finish');
  expect(await (await running).text()).toBe('finished');
  await stopped;
});

it('says so when the port is taken', async () => {
  const listening = await listen((_request, response) => response.end(), config);
  const { port } = new URL(listening.addresses[0]);
  await expect(listen((_request, response) => response.end(), { ...config, port: Number(port) })).rejects.toThrow(
    'EADDRINUSE',
  );
  await listening.stop();
});
