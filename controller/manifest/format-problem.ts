import type { Problem } from '../model/document.ts';
import { printable } from './source-text.ts';

/** Most problems that a person reads in one go; the rest is counted. */
export const MOST_SHOWN = 50;

/** `file:line:column Kind/name field: what is wrong; what is allowed`, on one line. */
export function formatProblem(problem: Problem): string {
  const { location, object, field } = problem;
  const subject = [object, field].filter((part) => part !== undefined && part !== '').join(' ');
  const place = `${location.file}:${location.line}:${location.column}`;
  return printable(`${place} ${subject === '' ? '' : `${subject}: `}${sayProblem(problem)}`);
}

function sayProblem({ message, allowed }: Problem): string {
  return allowed === undefined ? message : `${message}; ${allowed}`;
}

/** For people: each with the lines around it, at most `most` of them, then a count. */
export function formatProblems(problems: readonly Problem[], most = MOST_SHOWN): string {
  const blocks = problems.slice(0, most).map((problem) => {
    const frame = problem.frame?.replace(/^/gm, '  ');
    return frame === undefined ? formatProblem(problem) : `${formatProblem(problem)}\n${frame}`;
  });
  const hidden = problems.length - most;
  if (hidden > 0) blocks.push(`and ${hidden} more`);
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** Workflow commands of GitHub Actions: each problem marks its line in a pull request. */
export function formatGithub(problems: readonly Problem[]): string {
  return problems.map((problem) => `${annotation(problem)}\n`).join('');
}

function annotation(problem: Problem): string {
  const { file, line, column } = problem.location;
  const subject = [problem.object, problem.field].filter((part) => part !== undefined).join(' ');
  const title = subject === '' ? problem.code : `${problem.code} ${subject}`;
  const at = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
  return `::error ${at}::${data(sayProblem(problem))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One stable document for machines: plain objects in the order of the text form. */
export function formatJson(problems: readonly Problem[]): string {
  const items = problems.map(({ location, object, key, field, code, message, allowed, frame }) => ({
    ...location,
    object,
    key,
    field,
    code,
    message,
    allowed,
    frame,
  }));
  return `${JSON.stringify({ apiVersion: 'evenkeel.dev/v1alpha1', kind: 'ProblemList', items }, undefined, 2)}\n`;
}
