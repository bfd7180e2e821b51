import type { Ending } from './crash-history.ts';

/** Every registration makes a revision, and one whose answer was lost is made again: nothing runs from the first. */
const AGAIN_AFTER_CRASH = 'ecs:RegisterTaskDefinition';

/** Where a history with crashes ended otherwise than the one without. */
export function endingDifferences(plain: Ending, ending: Ending, crashes: readonly string[]): readonly string[] {
  const { made, living, ailing, writesAfter, leftovers } = ending;
  const types = [...new Set([...Object.keys(plain.made), ...Object.keys(made)])];
  const madeElsehow = types.flatMap((type) => {
    const [count = 0, usual = 0] = [made[type], plain.made[type]];
    const spare = type === AGAIN_AFTER_CRASH ? crashes.filter((site) => site.startsWith(type)).length : 0;
    return count < usual || count > usual + spare ? [`made ${count} of ${type} instead of ${usual}`] : [];
  });
  return [
    ...madeElsehow,
    ...minus(living, plain.living).map((one) => `too many: ${one}`),
    ...minus(plain.living, living).map((one) => `missing: ${one}`),
    ...ailing.map((one) => `not well: ${one}`),
    ...writesAfter.map((one) => `written at rest: ${one}`),
    ...minus(leftovers, plain.leftovers).map((one) => `left by the teardown: ${one}`),
  ];
}

/** Of lists in which a thing may stand several times. */
function minus(list: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other];
  return list.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
