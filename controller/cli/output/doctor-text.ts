import type { Verdict } from '../../verify/check.ts';
import { type Diagnosis, TOPICS } from '../doctor/diagnosis.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { countsOf, describeCounts, verdictWord } from './verification-text.ts';

/** A line for each topic with its counts, and below it one for everything that was looked at. */
export function formatDiagnoses(diagnoses: readonly Diagnosis[], style: Style): string {
  return TOPICS.map((topic) => {
    const mine = diagnoses.filter((diagnosis) => diagnosis.topic === topic);
    if (mine.length === 0) return '';
    const lines = [...mine].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    const head = `${style.bold(topic)}  ${describeCounts(countsOf(mine))}\n`;
    return head + lines.map((diagnosis) => formatDiagnosis(diagnosis, style)).join('');
  }).join('');
}

/** What a person has to act on comes first. */
const ORDER: readonly Verdict[] = ['error', 'warning', 'not checked', 'ok'];

function formatDiagnosis({ verdict, message, remedy, check }: Diagnosis, style: Style): string {
  const what = oneLine(remedy === undefined ? message : `${message}; ${remedy}`);
  return `  ${verdictWord(verdict, style)}  ${what} ${style.dim(`(${check})`)}\n`;
}
