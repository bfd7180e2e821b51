import type { VerbArgument, VerbOption } from './verb.ts';

export const PATHS: VerbArgument = {
  name: '<path...>',
  description: 'files and folders of manifests; - is standard input',
};
export const OBJECT: VerbArgument = { name: '<object...>', description: 'KIND/NAME, KIND NAME or NAMESPACE/KIND/NAME' };
export const NAMESPACE: VerbOption = { flags: '-n, --namespace <name>', description: 'namespace of the object' };
export const TIMEOUT: VerbOption = { flags: '--timeout <duration>', description: 'how long to wait', fallback: '15m' };

export function output(...choices: readonly string[]): VerbOption {
  return { flags: '-o, --output <format>', description: 'what is printed', choices, fallback: choices[0] };
}
