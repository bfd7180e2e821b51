import { ignoreRuleOf } from '../../../dashboard/ignore-rule.ts';
import type { DriftRow } from '../../../dashboard/schema/drift.ts';
import { printDocument } from '../output/document.ts';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { VerbContext } from '../program/verb.ts';
import { meantRows } from './look.ts';
import { byObject } from './select.ts';

/** Prints what to paste into manifests so that fields are left alone for good. Writes nothing. */
export async function printIgnoreRules(context: VerbContext): Promise<ExitCode> {
  const rules = byObject(await meantRows(context)).flatMap(rulesOf);
  if (rules.length === 0) context.io.err.write('nothing has drifted that a rule could ignore\n');
  if (context.flags.output === 'json') await printDocument(context.io, 'json', { kind: 'IgnoreRules', items: rules });
  else context.io.out.write(rules.map(({ key, where, yaml }) => `# ${key}: put this ${where}\n${yaml}`).join('\n'));
  return EXIT.ok;
}

/** None for an object that is gone as a whole: a rule ignores fields. */
function rulesOf(own: readonly DriftRow[]) {
  const rows = own.filter(({ field }) => field !== '');
  const place = rows[0]?.rulePlace;
  if (!rows[0] || !place) return [];
  const fields = rows.map(({ field }) => field);
  const { file, line, column, inside } = place;
  return [{ key: rows[0].key, fields, file, line, column, inside, ...ignoreRuleOf(fields, place) }];
}
