import type { Problem } from '../../model/document.ts';
import { oneLine, plainText } from './plain-text.ts';
import type { Style } from './style.ts';

/** More than this is one mistake repeated; the count says how many. */
const PROBLEM_LIMIT = 50;

/** `file:line:column kind/name field: what is wrong; what is allowed`, with the lines around it. */
export function formatProblem(problem: Problem, style: Style): string {
  const { file, line, column } = problem.location;
  const place = style.bold(`${plainText(file)}:${line}:${column}`);
  const subject = [problem.object, problem.field].filter((part) => part !== undefined).map(oneLine);
  const what = problem.allowed ? `${problem.message}; ${problem.allowed}` : problem.message;
  const head = `${[place, ...subject].join(' ')}: ${style.red(oneLine(what))}\n`;
  return problem.frame ? `${head}${style.dim(plainText(problem.frame.trimEnd()))}\n` : head;
}

/** Every problem in the order of files, lines and columns, capped. */
export function formatProblems(problems: readonly Problem[], style: Style): string {
  const shown = [...problems].sort(byPlace).slice(0, PROBLEM_LIMIT);
  const more = problems.length - shown.length;
  const rest = more > 0 ? `and ${more} more problems\n` : '';
  return shown.map((problem) => formatProblem(problem, style)).join('') + rest;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.location.file !== b.location.file) return a.location.file < b.location.file ? -1 : 1;
  return a.location.line - b.location.line || a.location.column - b.location.column;
}
