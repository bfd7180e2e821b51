/**
 * Says that a run needs a program that is not here, and answers the exit code: a user's machine may do without, CI may
 * not.
 */
export function missing(program: string, print: (line: string) => void): number {
  const isCi = process.env.CI === 'true';
  print(`${isCi ? 'FAILED' : 'SKIPPED'}: this run needs ${program}, which is not on this machine`);
  print(isCi ? '0 passed, 1 failed' : '0 passed, 0 failed, 1 skipped');
  return isCi ? 1 : 0;
}
