import { relative } from 'node:path';
import type { ParsedAccess } from '../access/parse-access.ts';
import { type AccessObject, decide, OBJECT_VERBS, roleIn, type Subject } from '../model/access.ts';
import { VERBS, type Verb } from '../model/verb.ts';
import { readAccessFile } from './access/access-file.ts';
import { parseIdentity } from './objects/address.ts';
import { CliError, EXIT } from './program/exit.ts';
import { didYouMean } from './program/suggest.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const access = await readAccessFile(context);
  if (!access) throw new CliError('invalid', 'no access file is configured', 'set --access or EVENKEEL_ACCESS');
  const [word = '', ...rest] = context.args;
  const verb = parseVerb(word);
  const object = rest.length > 0 ? objectOf(context, rest) : undefined;
  if (object && !OBJECT_VERBS.includes(verb)) throw new CliError('invalid', `${verb} is about no single object`);
  const subject = subjectOf(context, access);
  if (typeof subject === 'string') return answer(context, false, subject);
  const { allowed, rule } = decide(access.settings.policy, { subject, verb, object });
  return answer(context, allowed, rule === undefined ? byRole(subject) : byRule(context, access, rule));
};

function answer({ io }: VerbContext, allowed: boolean, why: string): typeof EXIT.ok | typeof EXIT.denied {
  io.out.write(`${allowed ? 'yes' : 'no'}: ${why}\n`);
  return allowed ? EXIT.ok : EXIT.denied;
}

function byRole({ name, role }: Subject): string {
  return `${name} is ${role}, and no rule says otherwise`;
}

function byRule({ io }: VerbContext, { ruleAt, settings }: ParsedAccess, index: number): string {
  const at = ruleAt[index];
  const words = settings.policy.rules[index]?.effect === 'deny' ? 'denies' : 'allows';
  return at ? `the rule at ${relative(io.cwd, at.file)}:${at.line} ${words} it` : `a rule ${words} it`;
}

function parseVerb(word: string): Verb {
  const verb = VERBS.find((one) => one === word);
  if (verb) return verb;
  throw new CliError('invalid', `there is no verb ${word}${didYouMean(word, VERBS)}`, `verbs: ${VERBS.join(', ')}`);
}

function objectOf(context: VerbContext, args: readonly string[]): AccessObject {
  const identity = parseIdentity(args, flagText(context, 'namespace'));
  return { ...identity, cluster: flagText(context, 'cluster'), labels: labelsOf(flagText(context, 'labels') ?? '') };
}

function labelsOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, label, value] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
      if (label === undefined) throw new CliError('invalid', `${pair} is no label`, 'write key=value');
      return [label, value ?? ''];
    }),
  );
}

/** Whoever is meant, or why nobody is. */
function subjectOf(context: VerbContext, { settings }: ParsedAccess): Subject | string {
  const as = flagText(context, 'as');
  if (as === undefined) {
    if (!settings.anonymous) return 'whoever does not sign in may nothing';
    return { name: 'anonymous', via: 'anonymous', role: 'viewer', groups: [] };
  }
  const [, token] = /^token:(.+)$/.exec(as) ?? [];
  if (token !== undefined) {
    const found = settings.tokens.find(({ name }) => name === token);
    return found ? { name: token, via: 'token', role: found.role, groups: [] } : `there is no token ${token}`;
  }
  const groups = (flagText(context, 'groups') ?? '').split(',').filter(Boolean);
  const person = { name: as, via: 'oidc', groups } as const;
  const role = roleIn(settings.policy, person);
  return role === undefined ? `${as} has no role, and is not let in` : { ...person, role };
}
