import type { Answer, AnswerDifference } from '../../compare/index.ts';
import type { Json } from '../../model/json.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';

/** A line for each pair, and below it one for each difference, with the reason, and the calls that would end them. */
export function formatAnswers(answers: readonly Answer[], style: Style): string {
  return answers.map((answer) => formatAnswer(answer, style)).join('');
}

function formatAnswer(answer: Answer, style: Style): string {
  const { id, inSync, diff, ignored, unmodelled, replace, plan } = answer;
  const state = inSync
    ? style.green('in sync')
    : style.yellow(replace ? 'different, needs a replacement' : 'different');
  const lines = [
    ...diff.map((difference) => `  ${line(difference)}`),
    ...ignored.map((difference) => style.dim(`  not counted: ${line(difference)}`)),
    ...unmodelled.map((path) => style.dim(`  unknown to Evenkeel: ${oneLine(path)}`)),
    ...(plan.length > 0 ? [`  plan: ${plan.join(', ')}`] : []),
  ];
  return [`${style.bold(oneLine(id))}: ${state}`, ...lines].map((text) => `${text}\n`).join('');
}

function line({ path, desired, live, why }: AnswerDifference): string {
  return oneLine(`${path || 'the object'}: ${show(live)} → ${show(desired)} (${why})`);
}

function show(value: Json): string {
  return value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}
