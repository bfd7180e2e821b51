import { writeFileSync } from 'node:fs';
import { payloadsPage } from './payload-page.ts';
import { targetsPage } from './targets-page.ts';

writeFileSync('docs/reference/alert-targets.md', targetsPage());
writeFileSync('docs/reference/alert-payloads.md', await payloadsPage());
