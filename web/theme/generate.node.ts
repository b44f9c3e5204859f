import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bootStylesheet, tokenStylesheet } from './stylesheet.ts';

const write = (path: string, text: string): void => writeFileSync(fileURLToPath(new URL(path, import.meta.url)), text);

write('./tokens.css', tokenStylesheet());
write('../../public/boot.css', bootStylesheet());
