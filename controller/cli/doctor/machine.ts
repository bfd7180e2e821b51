import packageJson from '../../../package.json' with { type: 'json' };
import { systemGit } from '../../sources/git.ts';
import type { VerbContext } from '../program/verb.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

/** The programs that everything runs on. */
export async function examineMachine(context: VerbContext): Promise<readonly Diagnosis[]> {
  const types = examineTypes(() => INSTALLED_TYPES.date, context.io.clock.now());
  return [examineNode(process.versions.node), await examineGit(context), types];
}

/** Pure. The floor is that of package.json, `engines`. */
export function examineNode(version: string): Diagnosis {
  const node = examination('machine', 'NODE');
  const floor = packageJson.engines.node.replace(/^\D+/, '');
  if (isAtLeast(version, floor)) return node.ok(`Node.js ${version}`);
  return node.error('invalid', `Node.js ${version} is too old`, `install ${floor} or later`);
}

const DAY_MS = 24 * 60 * 60_000;
/** AWS publishes new types and properties every week; half a year is many of them. */
const OLD_DAYS = 180;

/** Pure. How old what this build knows of AWS's resource types is; `date` throws where the build has nothing. */
export function examineTypes(date: () => string, now: number): Diagnosis {
  const types = examination('machine', 'TYPES');
  try {
    const day = date();
    const days = Math.floor((now - Date.parse(day)) / DAY_MS);
    const said = `AWS's resource types of ${day}`;
    if (days <= OLD_DAYS) return types.ok(said);
    return types.warning(`${said}, ${days} days old`, 'newer releases know more; validate refuses what they add');
  } catch (error) {
    return types.failed(error);
  }
}

/** Partial clones (`--filter`) came with git 2.19, signatures of SSH with 2.34 (git's release notes). */
const GIT = '2.19';
const GIT_FOR_SIGNATURES = '2.34';

async function examineGit({ config, io }: VerbContext): Promise<Diagnosis> {
  const git = examination('machine', 'GIT');
  const sources = config.sources.filter((source) => source.startsWith('git:'));
  try {
    const said = (await systemGit(io.env)(io.cwd, ['--version'])).toString('utf8').trim();
    return judgeGit(said, sources);
  } catch (error) {
    if (sources.length === 0) return git.ok('git is not needed: no source is a repository');
    return git.error('invalid', error instanceof Error ? error.message : String(error));
  }
}

/** Pure. `said`: what `git --version` prints. */
export function judgeGit(said: string, sources: readonly string[]): Diagnosis {
  const git = examination('machine', 'GIT');
  const version = /\d+\.\d+(\.\d+)?/.exec(said)?.[0];
  if (version === undefined) return git.warning(`git says "${said}", which is no version`);
  const isSigned = sources.some((source) => source.includes('verify='));
  const floor = isSigned ? GIT_FOR_SIGNATURES : GIT;
  if (sources.length === 0 || isAtLeast(version, floor)) return git.ok(`git ${version}`);
  const why = isSigned ? 'signatures of SSH need' : 'clones need';
  return git.error('invalid', `git ${version} is too old; ${why} ${floor}`, `install git ${floor} or later`);
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((text) => text.split('.').map(Number));
  for (const [index, part] of (want ?? []).entries()) {
    const mine = have?.[index] ?? 0;
    if (mine !== part) return mine > part;
  }
  return true;
}
