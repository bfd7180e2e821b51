import { writeFileSync } from 'node:fs';
import { targetsPage } from './targets-page.ts';

writeFileSync('docs/reference/alert-targets.md', targetsPage());
