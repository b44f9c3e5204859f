import './node.mjs';

const { develop } = await import('./build/develop.ts');
await develop();
