import type { ObjectStatus } from '../../model/status.ts';
import { oneLine } from './plain-text.ts';
import { formatTable } from './table.ts';

const NAMED = 5;

/** In which order the rollouts of a plan would begin; empty where there is but one wave. */
export function formatWaves(objects: readonly ObjectStatus[]): string {
  const changes = [...new Set(objects.flatMap(({ turn }) => (turn && turn.waves > 1 ? [turn.waves] : [])))];
  if (changes.length === 0) return '';
  const numbers = Array.from({ length: Math.max(...changes) }, (_, i) => i + 1);
  const rows = numbers.map((number) => {
    const keys = objects.filter(({ turn }) => turn?.wave === number && turn.waves > 1).map(({ key }) => key);
    const named = keys.slice(0, NAMED).map(oneLine).join(', ');
    const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
    return [`  wave ${number}`, String(keys.length), `${named}${more}`];
  });
  return `Rollouts begin in waves, each once the one before has succeeded:\n${formatTable([], rows)}`;
}
