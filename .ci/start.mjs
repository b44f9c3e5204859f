import './node.mjs';

const { build } = await import('./build/build.ts');
const failed = await build([], process.env);
if (failed) process.exit(failed);
await import('../sync-server/main.ts');
