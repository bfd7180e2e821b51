import { createManifests } from '../manifest/manifests.ts';
import { grantsOf, type RoleNeeds } from '../permissions/grants.ts';
import type { Need } from '../permissions/need.ts';
import { MANAGED_POLICY_LIMIT, type Policy, policyOf, reasonsOf, sizeOf } from '../permissions/policy.ts';
import { readPaths } from './manifests/read-paths.ts';
import { ownPlaces } from './permissions/own-places.ts';
import { CliError, EXIT } from './program/exit.ts';
import { flagOn, flagText, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';
import { complain } from './validate.ts';

export const run: VerbRun = async (context) => {
  const { config, io } = context;
  if (!config.owner) throw new CliError('invalid', 'no owner is configured', 'set --owner or EVENKEEL_OWNER');
  const snapshot = await readPaths(context.args, io);
  if (complain(context, snapshot)) return EXIT.invalid;
  const { account, region, assumeRole: roleArn, lease } = config;
  const defaults = { account, region, roleArn, lease, own: await ownPlaces(config, io) };
  const chosen = choose(
    grantsOf(snapshot, { manifests: createManifests({ types: INSTALLED_TYPES }), types: INSTALLED_TYPES, defaults }),
    flagText(context, 'role'),
  );
  const needs = needsOfPart(chosen, flagText(context, 'part'));
  if (flagOn(context, 'explain')) {
    io.out.write(explained(needs));
    return EXIT.ok;
  }
  const policy = policyOf(needs, { owner: config.owner, regions: chosen.regions });
  io.out.write(`${JSON.stringify(policy, undefined, 2)}\n`);
  io.err.write(describe(policy, chosen));
  return EXIT.ok;
};

function choose(roles: readonly RoleNeeds[], wanted: string | undefined): RoleNeeds {
  const names = roles.map(({ role }) => role);
  const allowed = `say --role with one of ${names.join(', ')}`;
  if (wanted === undefined && roles.length > 1)
    throw new CliError('invalid', 'the documents need several roles', allowed);
  const found = wanted === undefined ? roles[0] : roles.find(({ role }) => role === wanted);
  if (found) return found;
  if (wanted !== undefined && names.length > 0) throw new CliError('invalid', `no document needs ${wanted}`, allowed);
  throw new CliError('invalid', 'the documents name no object of AWS', 'name the files of services too');
}

function needsOfPart({ reads, writes, steering }: RoleNeeds, part: string | undefined): readonly Need[] {
  switch (part) {
    case 'observer':
      return reads;
    case 'actuator':
      return writes;
    case 'on-call':
      return [...reads, ...steering];
    default:
      return [...reads, ...writes];
  }
}

const NAMES_SHOWN = 4;

function explained(needs: readonly Need[]): string {
  const rows = [...reasonsOf(needs)].map(([statement, keys]) => {
    const more = keys.length > NAMES_SHOWN ? ` and ${keys.length - NAMES_SHOWN} more` : '';
    return `${statement.padEnd(28)}${keys.slice(0, NAMES_SHOWN).join(', ')}${more}\n`;
  });
  return rows.join('');
}

function describe(policy: Policy, { role, regions }: RoleNeeds): string {
  const size = sizeOf(policy);
  const where = regions.length === 0 ? 'any Region' : regions.join(', ');
  const who = role === 'self' ? "the controller's own role" : role;
  const sum = `for ${who}, ${where}: ${policy.Statement.length} statements, ${size} characters`;
  if (size <= MANAGED_POLICY_LIMIT) return `${sum}\n`;
  return `${sum}; a managed policy may have ${MANAGED_POLICY_LIMIT}: make one of --part observer and one of --part actuator\n`;
}
