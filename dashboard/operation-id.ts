/**
 * The name of an operation of the API, made from its method and address, so that generated clients have functions with
 * names that can be read: `GET /api/v1/objects/:namespace/:kind/:name/events` is `getObjectEvents`, and
 * `GET /api/v1/alerts/:id` is `getAlert`. Distinct addresses have distinct names (a test holds it).
 */
export function operationId(method: string, url: string): string {
  const parts = url
    .replace(/^\/api\/v\d+\//, '')
    .replace(/^objects\/:namespace\/:kind\/:name/, 'object')
    .split('/');
  const words = parts
    .map((part, at) => (parts[at + 1]?.startsWith(':') ? singular(part) : part))
    .filter((part) => !part.startsWith(':'));
  return (
    method.toLowerCase() +
    words
      .flatMap((word) => word.split('-'))
      .map(capital)
      .join('')
  );
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : `${word}-entry`;
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}
