/** A repository on a host of GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** `https://host/owner/name.git`, `ssh://git@host/owner/name` and `git@host:owner/name.git`. */
const FORMS = [
  /^https?:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/(.+)$/,
  /^ssh:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/(.+)$/,
  /^(?:[^/@:]+@)([^/:@]+):(.+)$/,
];

/**
 * The repository that an address names, where it lies on the host whose API that is. A commit of another host is none of
 * its: its number must not be given away.
 */
export function repositoryOf(address: string, apiUrl: string): Repository | undefined {
  const [, host = '', path = ''] = FORMS.map((form) => form.exec(address)).find((match) => match !== null) ?? [];
  if (host.toLowerCase() !== hostOf(apiUrl)) return undefined;
  return readRepository(path.replace(/\/+$/, '').replace(/\.git$/, ''));
}

/** `owner/name`, and nothing that would lead elsewhere in a path. */
export function readRepository(text: string): Repository | undefined {
  const [, owner, name] = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/.exec(text) ?? [];
  const isDots = (part: string | undefined): boolean => part === undefined || /^\.+$/.test(part);
  return owner === undefined || name === undefined || isDots(owner) || isDots(name) ? undefined : { owner, name };
}

/** api.github.com serves github.com, api.TENANT.ghe.com serves TENANT.ghe.com; a server of one's own serves itself. */
function hostOf(apiUrl: string): string {
  return new URL(apiUrl).hostname.toLowerCase().replace(/^api\./, '');
}
