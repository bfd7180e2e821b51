import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, readme } from './readme-tables.ts';
import { ROOT } from './source-files.ts';

writeFileSync(join(ROOT, 'README.md'), filled(readme()));
