import { writeFileSync } from 'node:fs';
import { acceptancePage } from './page.ts';

writeFileSync('docs/reference/acceptance.md', acceptancePage());
