import './node.mjs';

const { drawIcons } = await import('./icons/icons.ts');
await drawIcons();
