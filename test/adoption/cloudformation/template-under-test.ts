import { type ConvertedTemplate, convertTemplate } from '../../../controller/adoption/cloudformation/convert.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';

/** A template as `import cloudformation` takes it, with values of its parameters. */
export function convert(text: string, given: Readonly<Record<string, string>> = {}): ConvertedTemplate {
  const request = { file: 't.yaml', text, namespace: 'shop', types: RESOURCE_TYPES };
  return convertTemplate({ ...request, given: new Map(Object.entries(given)) });
}

/** The texts of all documents but the Namespace, without what each begins with. */
export function specsIn({ files }: ConvertedTemplate): readonly string[] {
  const texts = files.filter(({ path }) => path !== 'namespace.yaml').flatMap(({ text }) => text.split('---\n'));
  return texts.map((text) => text.replace(/^apiVersion: .*\n/, '').replaceAll(/\n {2}namespace: shop/g, ''));
}

/** `line:column message; allowed` of every problem. */
export function saidOf({ problems }: ConvertedTemplate): readonly string[] {
  return problems.map(
    ({ location: { line, column }, message, allowed }) =>
      `${line}:${column} ${message}${allowed ? `; ${allowed}` : ''}`,
  );
}
