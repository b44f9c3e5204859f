import './node.mjs';

const { build } = await import('./build/build.ts');
process.exitCode = await build(process.argv.slice(2), process.env);
