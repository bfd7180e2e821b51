import type { Verdict } from '../../verify/check.ts';
import type { Result } from '../../verify/verify.ts';
import { oneLine, plainText } from './plain-text.ts';
import type { Style } from './style.ts';

export type Counts = Readonly<Record<'ok' | 'warning' | 'error' | 'notChecked', number>>;

export function countsOf(results: readonly Pick<Result, 'verdict'>[]): Counts {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return { ok: count('ok'), warning: count('warning'), error: count('error'), notChecked: count('not checked') };
}

/** `21 ok, 1 warning, 2 not checked`; what there is none of is left out, but for ok. */
export function describeCounts({ ok, warning, error, notChecked }: Counts): string {
  return [
    `${ok} ok`,
    ...(error > 0 ? [`${error} error${error === 1 ? '' : 's'}`] : []),
    ...(warning > 0 ? [`${warning} warning${warning === 1 ? '' : 's'}`] : []),
    ...(notChecked > 0 ? [`${notChecked} not checked`] : []),
  ].join(', ');
}

/** A line for each object, and below it one for each result that is not ok (`all`: for every result). */
export function formatVerification(results: readonly Result[], { all, style }: { all: boolean; style: Style }): string {
  const keys = [...new Set(results.map(({ key }) => key))];
  return keys
    .map((key) => {
      const mine = results.filter((result) => result.key === key);
      const shown = mine.filter(({ verdict }) => all || verdict !== 'ok');
      const head = `${style.bold(oneLine(key))}  ${describeCounts(countsOf(mine))}\n`;
      return head + shown.map((result) => formatResult(result, style)).join('');
    })
    .join('');
}

const WIDTH = 'not checked'.length;

function formatResult({ verdict, location, field, message, remedy, check }: Result, style: Style): string {
  const place = `${plainText(location.file)}:${location.line}:${location.column}`;
  const what = oneLine(remedy === undefined ? message : `${message}; ${remedy}`);
  return `  ${verdictWord(verdict, style)}  ${place} ${oneLine(field)}: ${what} ${style.dim(`(${check})`)}\n`;
}

/** The verdict in its colour, as wide as the widest. */
export function verdictWord(verdict: Verdict, style: Style): string {
  return colour(verdict, style)(verdict.padEnd(WIDTH));
}

function colour(verdict: Verdict, style: Style): (text: string) => string {
  switch (verdict) {
    case 'ok':
      return style.green;
    case 'warning':
      return style.yellow;
    case 'error':
      return style.red;
    case 'not checked':
      return style.cyan;
  }
}
