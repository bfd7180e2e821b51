import { writeFileSync } from 'node:fs';
import { acceptancePage } from './acceptance/page.ts';
import { pictures } from './pictures.ts';

writeFileSync('docs/reference/acceptance.md', acceptancePage());
for (const [path, svg] of pictures()) writeFileSync(path, svg);
