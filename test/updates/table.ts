import { COMPOSED_KINDS, type ComposedKind } from '../../crds/composition.ts';
import { PARTS } from './every-row.ts';
import { EXCUSED, EXCUSES } from './excused.ts';
import { expectationOf, phasesOf } from './expected.ts';
import { resourcesSection } from './resources/stated.ts';
import type { Row } from './row.ts';
import { sentinelOf } from './sentinels.ts';

const HEAD = `# Updates

What changing one field of a live object takes: the AWS calls, with the members that each sends beside the name of its
object, when the field is set, changed, cleared (its line leaves the manifest) and restored. Every row is driven on the
sandbox by \`npm run test:updates\`, from the input shapes of the AWS SDK: exactly these calls, the live state that is
meant, no difference left, and two sweeps after each that write nothing. Beside them, one call records on the object what
was applied.

A number after a member is how many tags, attributes or certificates are sent. *Rollout* says whether each call to ECS
starts a service deployment. An [AwsResource](#awsresource) is driven by what the six systems of
[manifests/examples](../../manifests/examples) state; \`ApiDeployment\` and \`DefaultResource\` are driven in
[other-kinds.test.ts](../../test/updates/other-kinds.test.ts).
`;

/** The reference of updates, made of the rows that are driven and of what is expected of them. */
export function updatesTable(): string {
  const counts = COMPOSED_KINDS.map((kind) => ({
    kind,
    driven: PARTS[kind].rows.length,
    excused: excusedOf(kind).length,
  }));
  const together = (member: 'driven' | 'excused') => counts.reduce((sum, count) => sum + count[member], 0);
  const summary = [
    '| kind | fields driven | excused |',
    '| --- | --- | --- |',
    ...counts.map(({ kind, driven, excused }) => `| [${kind}](#${kind.toLowerCase()}) | ${driven} | ${excused} |`),
    `| together | ${together('driven')} | ${together('excused')} |`,
  ];
  return `${[HEAD, ...summary, '', ...COMPOSED_KINDS.flatMap(sectionOf), ...resourcesSection()].join('\n')}`;
}

function sectionOf(kind: ComposedKind): readonly string[] {
  const excused = excusedOf(kind).map(({ leaf, excuse, beside }) => {
    return `| \`${leaf}\` | ${EXCUSES[excuse]}${beside ? `; ${beside}` : ''} |`;
  });
  return [
    `## ${kind}`,
    '',
    '| field | set | change | clear | restore | rollout | cleared by |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...PARTS[kind].rows.map(lineOf),
    '',
    '| not driven | because |',
    '| --- | --- |',
    ...excused,
    '',
  ];
}

function excusedOf(kind: ComposedKind) {
  return EXCUSED.filter((one) => one.kind === kind);
}

function lineOf(row: Row): string {
  const { set, change, clear, restore } = phasesOf(row);
  const { how, rollout } = expectationOf(row);
  const calls = [set, change, clear, restore].map((phase) => phase.calls.map(shown).join('<br>') || 'nothing');
  return `| \`${row.leaf}\` | ${calls.join(' | ')} | ${rollout ? 'yes' : 'no'} | ${clearedBy(row, how)} |`;
}

function clearedBy(row: Row, how: string): string {
  const sends = sentinelOf(row);
  const default_ = row.toDefault ? '; changed to its default, which leaves nothing to clear' : '';
  return `${sends ? `\`${JSON.stringify(sends)}\`` : how}${default_}`;
}

function shown(call: string): string {
  return `\`${call.replace('{', ' {')}\``;
}
