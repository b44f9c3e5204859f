import './node.mjs';

const { test } = await import('./verify/test.ts');
process.exitCode = await test();
