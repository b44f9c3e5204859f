import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokenStylesheet } from './stylesheet.ts';

writeFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), tokenStylesheet());
