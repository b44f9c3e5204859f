/*
 * Who may import whom. A room may import itself and what its line names; everything else is refused.
 * `web/` sees `worker/api` and `sync-server/protocol` alone; workers are started by address, which is no import.
 */

const engineMeans = ['worker/api', 'worker/table', 'worker/linalg', 'worker/solver'];
const engineParts = ['worker/estimate', 'worker/model', 'worker/cluster', 'worker/risk', 'worker/rebalance'];
const enginePrices = ['worker/prices', 'worker/market-pack'];
const engineViews = ['worker/report', 'worker/backtest', 'worker/simulate', 'worker/forecast'];
const engineUpToPrices = [...engineMeans, ...engineParts, ...enginePrices];
const engineUpToJobs = [...engineUpToPrices, ...engineViews, 'worker/jobs'];

const worker: Readonly<Record<string, readonly string[]>> = {
  'worker/api': [],
  'worker/table': ['worker/api'],
  'worker/linalg': [],
  'worker/solver': ['worker/linalg'],
  ...Object.fromEntries(engineParts.map((room) => [room, engineMeans])),
  'worker/market-pack': [...engineMeans, ...engineParts],
  // The price source reads what the pack's builder wrote, and both must mean the same format.
  'worker/prices': [...engineMeans, ...engineParts, 'worker/market-pack'],
  ...Object.fromEntries(engineViews.map((room) => [room, engineUpToPrices])),
  'worker/jobs': [...engineUpToPrices, ...engineViews],
  'worker/main': engineUpToJobs,
  'worker/cli': engineUpToJobs,
  // The oracle judges the solver, so it may share nothing with it but the arithmetic.
  'worker/oracle': ['worker/api', 'worker/linalg'],
  'worker/golden': ['worker'],
  'worker/bench': ['worker'],
};

const relayMatters = ['accounts', 'vaults', 'market', 'jobs', 'ops', 'files'].map((room) => `sync-server/${room}`);
const relayMeans = ['sync-server/protocol', 'sync-server/storage', 'sync-server/bus'];
const relayDoors = ['sync-server/routes', 'sync-server/middleware'];

const relay: Readonly<Record<string, readonly string[]>> = {
  'sync-server/protocol': [],
  'sync-server/config': [],
  'sync-server/listen': ['sync-server/config'],
  'sync-server/storage': ['sync-server/protocol'],
  'sync-server/bus': ['sync-server/protocol'],
  ...Object.fromEntries(relayMatters.map((room) => [room, relayMeans])),
  ...Object.fromEntries(relayDoors.map((room) => [room, [...relayMeans, ...relayMatters]])),
  'sync-server/app': [...relayMeans, ...relayMatters, ...relayDoors],
  'sync-server/main': ['sync-server'],
};

const contracts = ['web/domain', 'web/vault/api'];
const vaultBook = [...contracts, 'web/vault/document', 'web/vault/commands'];
const vaultKeep = [...vaultBook, 'web/vault/storage', 'web/vault/crypto'];

const vault: Readonly<Record<string, readonly string[]>> = {
  'web/domain': [],
  'web/vault/api': ['web/domain'],
  'web/vault/document': contracts,
  'web/vault/commands': [...contracts, 'web/vault/document'],
  'web/vault/crypto': vaultBook,
  'web/vault/storage': [...vaultBook, 'web/vault/crypto'],
  'web/vault/sync': [...vaultKeep, 'sync-server/protocol'],
  // Custodian files and price files are read by the same pure reader of tables.
  'web/vault/import': [...vaultKeep, 'worker/table'],
  'web/vault/samples': vaultKeep,
  'web/vault/main': [...vaultKeep, 'web/vault/sync', 'web/vault/import', 'web/vault/samples'],
};

const looks = ['web/domain', 'web/words', 'web/theme'];
const pieces = [...looks, 'web/parts', 'web/charts'];
const doors = ['web/optimiser', 'web/vault/client', 'web/vault/api', 'web/offline', 'web/documents', 'worker/api'];

const screen: Readonly<Record<string, readonly string[]>> = {
  'web/words': ['web/domain'],
  'web/theme': ['web/domain'],
  'web/parts': looks,
  'web/charts': looks,
  'web/optimiser': [...pieces, 'web/vault/api', 'worker/api'],
  'web/vault/client': contracts,
  'web/offline': pieces,
  'web/documents': [...pieces, 'web/vault/api', 'worker/api'],
  'web/state': [...pieces, ...doors],
  'web/screens': [...pieces, ...doors, 'web/state'],
  'web/app': [...pieces, ...doors, 'web/state', 'web/screens'],
  'web/main': [...pieces, ...doors, 'web/state', 'web/screens', 'web/app'],
};

const apart: Readonly<Record<string, readonly string[]>> = {
  'web/e2e': ['.ci'],
  '.ci': ['sync-server', 'web/offline', 'package.json', 'vite.config.ts'],
  'vite.config.ts': ['web/offline'],
};

/** Room → what it may import besides itself; a name stands for everything below it. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...worker,
  ...relay,
  ...vault,
  ...screen,
  ...apart,
};

/** A store or bus that stands behind an interface: only the composition root and tests may know which one runs. */
export const concrete = /^sync-server\/(storage\/(sqlite|postgres)|bus\/(local|redis))\//;

/**
 * The room of a file: the longest name in the table that its path begins with. Screens are rooms of their own.
 * Null when the table has no such room.
 */
export function roomOf(path: string): string | null {
  const screenName = /^web\/screens\/[^/]+/.exec(path)?.[0];
  if (screenName !== undefined) return screenName;
  const parts = path.replace(/(\.test)?\.tsx?$/, '').split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/');
    if (name in mayImport) return name;
  }
  return path in mayImport ? path : null;
}

/** What a room may import besides itself. */
export const allowedFor = (room: string): readonly string[] =>
  mayImport[room.startsWith('web/screens/') ? 'web/screens' : room];
