import './node.mjs';

const { main } = await import('./tidy/main.ts');
process.exitCode = await main();
