import picocolors from 'picocolors';
import type { ObjectRow } from '../../../dashboard/schema/objects.ts';
import type { Environment } from '../../config.ts';

/** Ways to set text apart; without colour each returns its input. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/**
 * Colour for one output. `auto` is colour on a terminal; NO_COLOR (https://no-color.org, any value but the empty one) and
 * TERM=dumb take it away, and FORCE_COLOR gives it anywhere.
 */
export function styleFor(when: 'auto' | 'always' | 'never', about: { isTerminal: boolean; env: Environment }): Style {
  return picocolors.createColors(wantsColour(when, about));
}

function wantsColour(when: 'auto' | 'always' | 'never', about: { isTerminal: boolean; env: Environment }): boolean {
  if (when !== 'auto') return when === 'always';
  if (about.env.NO_COLOR) return false;
  if (about.env.FORCE_COLOR && about.env.FORCE_COLOR !== '0') return true;
  return about.isTerminal && about.env.TERM !== 'dumb';
}

const GREEN = new Set(['Healthy', 'Synced', 'True', 'SUCCESSFUL', 'COMPLETED', 'info']);
const YELLOW = new Set(['Progressing', 'OutOfSync', 'Drifted', 'Suspended', 'Unknown', 'IN_PROGRESS', 'warning']);
const RED = new Set(['Degraded', 'Missing', 'FAILED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED', 'error']);

/** Colours a state word. The word itself stays: colour is never the only sign. */
export function stateWord(style: Style, word: string): string {
  if (GREEN.has(word)) return style.green(word);
  if (YELLOW.has(word)) return style.yellow(word);
  return RED.has(word) ? style.red(word) : word;
}

/** `Drifted, Suspended`: that nobody puts it back does not make it as the manifest says. */
export function syncWords({ sync, suspended }: Pick<ObjectRow, 'sync' | 'suspended'>, style: Style): string {
  return [sync, ...(suspended ? ['Suspended'] : [])].map((word) => stateWord(style, word)).join(', ');
}
