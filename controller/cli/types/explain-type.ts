import { findField } from '../../manifest/type-field.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { formatType, formatTypeTree } from '../output/type-text.ts';
import { CliError, EXIT, type ExitCode } from '../program/exit.ts';
import { didYouMean } from '../program/suggest.ts';
import { flagOn, type VerbContext } from '../program/verb.ts';
import { INSTALLED_TYPES } from './installed-types.ts';

/** Explains one of AWS's resource types or a property of it, from what this build knows. */
export function explainType(
  context: VerbContext,
  { name, path }: { readonly name: string; readonly path: readonly string[] },
): ExitCode {
  const types = INSTALLED_TYPES;
  const type = types.get(name) ?? anyCase(types, name);
  if (!type) throw new CliError('invalid', `${name} is no resource type of ${types.date}${near(types, name)}`);
  const found = findField(type, path);
  if (!found.ok) throw unknownProperty(type, found);
  const explained = { type, field: found.field, date: types.date };
  const { out } = context.style;
  context.io.out.write(flagOn(context, 'recursive') ? formatTypeTree(explained, out) : formatType(explained, out));
  return EXIT.ok;
}

function anyCase(types: ResourceTypes, name: string): ResourceType | undefined {
  const wanted = name.toLowerCase();
  const found = types.names().find((one) => one.toLowerCase() === wanted);
  return found === undefined ? undefined : types.get(found);
}

/** The nearest name; without one, what the service has. */
function near(types: ResourceTypes, name: string): string {
  const hint = didYouMean(name, types.names());
  if (hint !== '') return hint;
  const service = `${name.split('::').slice(0, 2).join('::')}::`;
  const ofService = types.names().filter((one) => one.startsWith(service));
  return ofService.length === 0 || ofService.length > 40 ? '' : `; of that service: ${ofService.join(', ')}`;
}

function unknownProperty(
  { name }: ResourceType,
  { at, missing, names }: { readonly at: string; readonly missing: string; readonly names: readonly string[] },
): CliError {
  const holder = [name, ...at.split('/').filter((step) => step !== '' && step !== '*')].join('.');
  const hint = names.length === 0 ? `${holder} has no properties` : `see: evenkeel explain ${holder}`;
  return new CliError('invalid', `${holder} has no property ${missing}${didYouMean(missing, names)}`, hint);
}
