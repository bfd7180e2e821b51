import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeOf } from '../../controller/model/registry-schema.ts';
import { packOf } from './pack.ts';
import { readWheel } from './read-wheel.ts';

/** The release whose schemas ship. */
const CFN_LINT = '1.58.0';
const OUT = fileURLToPath(new URL('../generated/resource-types.pack', import.meta.url));

/** Compiles AWS's resource types into one file: `npm run resource-types`. Needs Python's pip, and nothing of AWS. */
function compile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-wheel-'));
  try {
    const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, `cfn-lint==${CFN_LINT}`];
    execFileSync('python3', download, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [wheel = ''] = readdirSync(folder);
    const { date, schemas } = readWheel(join(folder, wheel));
    const pack = packOf(schemas.map(typeOf), date);
    writeFileSync(OUT, pack);
    process.stdout.write(`${schemas.length} types of ${date}, ${(pack.length / 1e6).toFixed(2)} MB\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

compile();
