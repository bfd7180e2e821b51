import type { JSX } from 'preact';
import type { ManifestJson, ManifestLine } from '../../../../../schema/manifest.ts';
import { Allowed } from '../../../../components/allowed.tsx';
import { CopyButton } from '../../../../components/copy.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { shortCommit } from '../../../../format.ts';
import type { TabProps } from '../../tab.ts';
import { manifest } from './data.ts';

/** What the manifest says in the end, where each value is written, and what is wrong with it. */
export function ObjectManifest({ query }: TabProps): JSX.Element {
  const found = manifest.data.value;
  const problem = manifest.problem.value;
  if (!found)
    return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={manifest.slow.value} what="the manifest" />;
  const yaml = found.lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}\n`).join('');
  return (
    <div class="manifest">
      <Place found={found} />
      <Problems found={found} />
      {found.lines.length === 0 ? (
        <section class="empty">
          <Icon name="Missing" />
          <h2>No document is in force</h2>
          <p>It is gone from its source, or no valid version of it was read.</p>
        </section>
      ) : (
        <section class="card manifest-text">
          <div class="manifest-bar">
            <h2>In force</h2>
            <CopyButton text={yaml} what="YAML" label="Copy as YAML" />
          </div>
          <Lines lines={found.lines} marked={query.params.get('line')} />
        </section>
      )}
    </div>
  );
}

function Place({ found: { origin, commit, links, source } }: { readonly found: ManifestJson }): JSX.Element {
  const at = origin && `${origin.file}:${origin.line}`;
  return (
    <p class="manifest-place">
      {at === undefined ? null : (
        <span class="copyable">
          {links ? <a href={links.file}>{at}</a> : <code>{at}</code>}
          <CopyButton text={at} what="path and line" />
        </span>
      )}
      {commit === undefined ? null : (
        <span>
          at {links ? <a href={links.commit}>{shortCommit(commit.id)}</a> : <code>{shortCommit(commit.id)}</code>}{' '}
          <span class="second">{[commit.subject, commit.author].filter(Boolean).join(' · ')}</span>
        </span>
      )}
      {source === undefined ? null : <span class="second">of {source}</span>}
    </p>
  );
}

function Problems({ found: { problems } }: { readonly found: ManifestJson }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <section class="notice tone-bad">
      <Icon name="Degraded" />
      <div>
        <h2>The newest version is invalid</h2>
        {problems.map(({ location: { file, line, column }, code, message, allowed, frame }) => (
          <div key={`${file}:${line}:${column} ${code}`}>
            <p>
              <code>{`${file}:${line}:${column}`}</code> {message}
              <Allowed of={allowed} />
            </p>
            {frame === undefined ? null : <pre class="frame">{frame}</pre>}
          </div>
        ))}
      </div>
    </section>
  );
}

function Lines({
  lines,
  marked,
}: {
  readonly lines: readonly ManifestLine[];
  readonly marked: string | null;
}): JSX.Element {
  return (
    <table class="sides manifest-lines">
      <caption class="unseen">The document, line by line</caption>
      <thead>
        <tr>
          <th scope="col">YAML</th>
          <th scope="col">Written at</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ path, depth, text, at, put }, index) => (
          <tr key={`${index} ${path}`} class={at !== undefined && String(at.line) === marked ? 'is-marked' : undefined}>
            <td class="code">
              <code style={{ '--depth': depth }}>{text}</code>
              {put === undefined ? null : (
                <span class="put">
                  = {put.value} <span class="second">from {put.from}</span>
                </span>
              )}
            </td>
            <td class="written-at">{at === undefined ? '' : `${at.file}:${at.line}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
