import './node.mjs';

const { takeScreenshots } = await import('./screenshots/screenshots.ts');
await takeScreenshots();
