import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegistrySchema } from '../../controller/model/registry-schema.ts';

const SCHEMAS = 'cfnlint/data/schemas';

export interface RegistrySchemas {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly schemas: readonly RegistrySchema[];
}

/**
 * Reads the schemas that a wheel of cfn-lint (MIT-0) carries: AWS's own, for each Region, with AWS's corrections. Of a type
 * that Regions describe differently, us-east-1 has the last word. Throws where the wheel is built otherwise.
 */
export function readWheel(wheel: string): RegistrySchemas {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-types-'));
  try {
    execFileSync('python3', ['-m', 'zipfile', '-e', wheel, folder]);
    return readSchemas(join(folder, SCHEMAS));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readSchemas(folder: string): RegistrySchemas {
  const { schema_date } = readJson<{ schema_date: string }>(join(folder, 'version.json'));
  const files = new Map<string, string>();
  for (const region of regionsOf(join(folder, 'providers')))
    for (const [name, file] of Object.entries(readJson<Record<string, string>>(join(folder, 'providers', region))))
      files.set(name, file);
  const schemas = [...files.values()].map((file) =>
    readJson<RegistrySchema>(join(folder, 'resources', `${file}.json`)),
  );
  return { date: schema_date.slice(0, 10), schemas };
}

/** The one with the last word comes last. */
function regionsOf(folder: string): readonly string[] {
  const last = 'us-east-1.json';
  return [...readdirSync(folder).filter((name) => name.endsWith('.json') && name !== last), last];
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
