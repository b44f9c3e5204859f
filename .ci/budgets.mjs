import './node.mjs';

const { main } = await import('./budgets/main.ts');
process.exitCode = await main(process.argv.slice(2));
