import type { Writer } from '../program/io.ts';
import { oneLine } from './plain-text.ts';
import { type Style, stateWord } from './style.ts';

/** Where JSON log lines go, to be written as lines for people: time, level, message, object, and the rest. */
export function textLog(writer: Writer, style: Style): { write(line: string): void } {
  return {
    write(line) {
      writer.write(`${formatLine(line, style)}\n`);
    },
  };
}

const LEVELS: Readonly<Record<string, string>> = { warn: 'warning', debug: 'info' };

function formatLine(line: string, style: Style): string {
  const {
    time,
    level,
    message,
    object,
    event: _event,
    eventId: _id,
    ...rest
  } = JSON.parse(line) as Record<string, unknown>;
  const word = String(level);
  const clock = style.dim(String(time).slice(11, 19));
  const subject = object === undefined ? '' : ` ${style.bold(oneLine(String(object)))}`;
  const text = `${clock} ${colourOf(word, style)} ${oneLine(String(message))}${subject}`;
  const fields = Object.entries(rest).flatMap(([name, value]) => formatField(name, value));
  return fields.length === 0 ? text : `${text}  ${style.dim(fields.join('  '))}`;
}

function colourOf(level: string, style: Style): string {
  const state = LEVELS[level] ?? level;
  return stateWord(style, state).replace(state, level.padEnd(5));
}

/** Differences as `path: live → desired`; other values as they are, objects as JSON. */
function formatField(name: string, value: unknown): readonly string[] {
  if (name === 'differences' && Array.isArray(value)) return value.map(formatDifference);
  if (value === undefined || value === null || value === '') return [];
  if (name === 'commit') return [`commit=${oneLine(String(value)).slice(0, 12)}`];
  return [`${name}=${oneLine(typeof value === 'object' ? JSON.stringify(value) : String(value))}`];
}

function formatDifference(value: unknown): string {
  const { path, live, desired } = value as { path: string; live: unknown; desired: unknown };
  const show = (side: unknown): string =>
    typeof side === 'string' ? side : side === null ? 'none' : JSON.stringify(side);
  return oneLine(`${path || 'the object'}: ${show(live)} → ${show(desired)}`);
}
