/**
 * Records what the real kustomize makes of every case: `npx tsx test/manifest/overlay/conformance/record.ts KUSTOMIZE`,
 * where KUSTOMIZE is what `go install sigs.k8s.io/kustomize/kustomize/v5@v5.8.1` builds.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CASES, type ConformanceCase } from './cases.ts';
import { filesOf } from './files.ts';

const [, , program = 'kustomize'] = process.argv;

function build({ name, files }: ConformanceCase): readonly [string, unknown] {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  for (const { path, text } of filesOf(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout, stderr } = spawnSync(program, ['build', 'prod'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) return [name, { error: stderr.replaceAll(folder, '').split('\n')[0]?.slice(0, 300) }];
  return [name, { documents: parseAllDocuments(stdout).map((document) => document.toJS()) }];
}

const version = execFileSync(program, ['version'], { encoding: 'utf8' }).trim();
const record = { version, cases: Object.fromEntries(CASES.map(build)) };
writeFileSync(new URL('recorded.json', import.meta.url), `${JSON.stringify(record, undefined, 1)}\n`);
