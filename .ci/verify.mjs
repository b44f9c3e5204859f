import './node.mjs';

const { verify } = await import('./verify/verify.ts');
const { passed } = await verify();
process.exitCode = passed ? 0 : 1;
