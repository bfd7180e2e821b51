import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseTargets } from '../../channels/parse-targets.ts';
import { readText } from '../../channels/read-text.ts';
import type { AlertTarget, TextFrom } from '../../channels/target-members.ts';
import type { VerbContext } from '../program/verb.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

/** The file of alert targets, and the files and variables that it takes secrets from. Nothing is sent. */
export async function examineAlertTargets({ config, io }: VerbContext): Promise<readonly Diagnosis[]> {
  const check = examination('configuration', 'ALERT_TARGETS');
  if (config.alertTargets === undefined) return [];
  const path = resolve(io.cwd, config.alertTargets);
  const text = await readFile(path, 'utf8').catch((error: unknown) => error);
  if (typeof text !== 'string') return [check.error('invalid', `--alert-targets cannot be read: ${reasonOf(text)}`)];
  const { targets, problems } = parseTargets(path, text);
  if (problems.length > 0) {
    return problems.map(({ location: { file, line, column }, message, allowed }) =>
      check.error('invalid', `${file}:${line}:${column} ${message}`, allowed),
    );
  }
  const missing = await Promise.all([...targets.values()].map((target) => missingOf(target, io.env)));
  const found = missing.flat();
  if (found.length > 0) return found.map((problem) => check.error('invalid', problem));
  return [check.ok(`--alert-targets ${path} names ${[...targets.keys()].join(', ') || 'no target'}`)];
}

async function missingOf(target: AlertTarget, env: VerbContext['io']['env']): Promise<readonly string[]> {
  const places = Object.values(target).filter(isPlace);
  const read = await Promise.all(places.map((place) => readText(place, env)));
  return read.flatMap((one) => ('problem' in one ? [`alert target ${target.name}: ${one.problem}`] : []));
}

function isPlace(value: unknown): value is TextFrom {
  return typeof value === 'object' && value !== null && ('file' in value || 'env' in value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
