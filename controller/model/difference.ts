import type { Fields } from './fields.ts';
import type { Json, JsonObject } from './json.ts';

/** Why a difference counts, or why it does not. */
export type Why =
  | { readonly reason: 'set'; readonly from?: string } // the manifest says so; `from`: by what another store holds
  | { readonly reason: 'default' } // the manifest leaves it out and AWS's default is not what lives
  | { readonly reason: 'removed' } // the manifest used to say so
  | { readonly reason: 'owned'; readonly by: string } // auto scaling, a traffic shift, CodeDeploy …
  | { readonly reason: 'ignored'; readonly rule: string; readonly at?: string } // management.ignoreDifferences
  | { readonly reason: 'acknowledged'; readonly until: string; readonly note: string }; // by a person, for a while

/** One field on which the two sides differ. `desired` and `live` are null where a side has no such element. */
export interface Difference {
  /** As in `template.containerDefinitions[name=app].environment[name=A].value`. */
  readonly path: string;
  readonly desired: Json;
  readonly live: Json;
  readonly why: Why;
}

/** An object that should live and does not differs as a whole. */
export const ABSENT: Difference = { path: '', desired: 'present', live: null, why: { reason: 'set' } };

/** The whole answer of comparing one object: what counts, what does not, and both sides in canonical form. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly ignored: readonly Difference[];
  readonly unmodelled: readonly string[];
  /** Desired, defaults filled in, ignored fields at their live value: what writes are built from. */
  readonly want: JsonObject;
  readonly have: JsonObject;
  /** What it was compared by, where that is not the kind's own table. */
  readonly fields?: Fields<never> | undefined;
}

/** One line for people: `path: live → desired`. */
export function describeDifference(difference: Difference): string {
  return `${difference.path}: ${show(difference.live)} → ${show(difference.desired)}`;
}

function show(value: Json): string {
  return value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}

export function describeWhy(why: Why): string {
  switch (why.reason) {
    case 'set':
      return why.from ? `from ${why.from}` : 'set in the manifest';
    case 'default':
      return 'AWS default';
    case 'removed':
      return 'removed from the manifest';
    case 'owned':
      return `owned by ${why.by}`;
    case 'ignored':
      return why.at ? `ignored by rule at ${why.at}` : `ignored by rule ${why.rule}`;
    case 'acknowledged':
      return `acknowledged until ${why.until}: ${why.note}`;
  }
}
