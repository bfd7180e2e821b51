/** Where a repository is shown to people. Addresses are those that the hosts' own pages have. */
export interface HostLinks {
  readonly commit: string;
  readonly file: string;
}

export interface HostPlace {
  /** As the source is named: `git:https://host/owner/name.git//folder?ref=main`. */
  readonly source: string;
  readonly commit: string;
  readonly file: string;
  readonly line: number;
}

/** Pages of a commit and a file at its git host, by the remote's address; undefined for hosts and sources that have none. */
export function hostLinks({ source, commit, file, line }: HostPlace): HostLinks | undefined {
  const remote = remoteOf(source);
  if (!remote || !/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
  const { host, path } = remote;
  const at = file.split('/').map(encodeURIComponent).join('/');
  const base = `https://${host}/${path}`;
  const codeCommit = /^git-codecommit\.([a-z0-9-]+)\.amazonaws\.com$/.exec(host);
  if (codeCommit) return codeCommitLinks(codeCommit[1] ?? '', path, { commit, at });
  if (/(^|\.)gitlab\b/.test(host))
    return { commit: `${base}/-/commit/${commit}`, file: `${base}/-/blob/${commit}/${at}#L${line}` };
  if (host === 'bitbucket.org')
    return { commit: `${base}/commits/${commit}`, file: `${base}/src/${commit}/${at}#lines-${line}` };
  if (/(^|\.)github\b|\.ghe\.com$/.test(host))
    return { commit: `${base}/commit/${commit}`, file: `${base}/blob/${commit}/${at}#L${line}` };
  return undefined;
}

/** The console's addresses, as believed. */
function codeCommitLinks(
  region: string,
  path: string,
  { commit, at }: { commit: string; at: string },
): HostLinks | undefined {
  const name = /^v1\/repos\/([\w.-]+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const base = `https://${region}.console.aws.amazon.com/codesuite/codecommit/repositories/${name}`;
  return {
    commit: `${base}/commit/${commit}?region=${region}`,
    file: `${base}/browse/${commit}/--/${at}?region=${region}`,
  };
}

/** Host and path of a remote repository; nothing of what stands behind it, and never a user. */
function remoteOf(source: string): { readonly host: string; readonly path: string } | undefined {
  const address = /^git:(.+?)(?:\?.*)?$/.exec(source)?.[1] ?? '';
  const [, host = '', rest = ''] =
    /^(?:https?|ssh):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(address) ??
    /^[\w.-]+@([\w.-]+):(.+)$/.exec(address) ??
    [];
  const path =
    rest
      .split('//', 1)[0]
      ?.replace(/\/+$/, '')
      .replace(/\.git$/, '') ?? '';
  return host === '' || !/^[\w.~/-]+$/.test(path) || path.includes('..')
    ? undefined
    : { host: host.toLowerCase(), path };
}
