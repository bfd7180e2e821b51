import { writeFileSync } from 'node:fs';
import { behaviourPage } from './page.ts';

writeFileSync('docs/reference/aws-behaviour.md', behaviourPage());
