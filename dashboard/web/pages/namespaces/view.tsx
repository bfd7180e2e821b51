import type { JSX } from 'preact';
import { HEALTH, SYNC } from '../../../schema/common.ts';
import type { NamespaceJson } from '../../../schema/operator.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { ProblemItem } from '../../components/problem-item.tsx';
import { iconOf, type Tone, toneOf } from '../../components/state.tsx';
import { amount, label } from '../../format.ts';
import { fleetPath, WHOLE_FLEET } from '../fleet/address.ts';
import { graphPath } from '../graph/address.ts';
import { namespaces } from './data.ts';

/** Where namespaces lead, as whom, what they give to their objects, and how these do. */
export function NamespacesPage(): JSX.Element {
  const page = namespaces.data.value;
  const problem = namespaces.problem.value;
  return (
    <main class="page" id="main">
      <h1>Namespaces</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {page ? (
        <ul class="cards cards-narrow">
          {page.items.map((item) => (
            <li key={item.name} class="card">
              <NamespaceCard item={item} />
            </li>
          ))}
        </ul>
      ) : problem ? null : (
        <Waiting slow={namespaces.slow.value} what="namespaces" />
      )}
    </main>
  );
}

const CREDENTIALS: Readonly<
  Record<NamespaceJson['credentials']['state'], readonly [word: string, tone: Tone, icon: IconName]>
> = {
  working: ['Credentials work', 'good', 'Healthy'],
  failing: ['Nothing can be read or written', 'bad', 'Degraded'],
  unknown: ['Not looked at yet', 'idle', 'Unknown'],
};

function NamespaceCard({ item }: { readonly item: NamespaceJson }): JSX.Element {
  const [word, tone, icon] = CREDENTIALS[item.credentials.state];
  return (
    <article>
      <header class="card-head">
        <h2>
          <a href={fleetPath({ ...WHOLE_FLEET, namespace: [item.name] })}>{item.name}</a>{' '}
          <span class="second">
            {amount(item.objects)} {item.objects === 1 ? 'object' : 'objects'}
          </span>{' '}
          <a class="second" href={graphPath(item.name)}>
            Graph<span class="unseen"> of {item.name}</span>
          </a>
        </h2>
        <span class={`state framed tone-${tone}`}>
          <Icon name={icon} />
          <span class="state-word">{word}</span>
        </span>
      </header>
      {item.credentials.state === 'failing' ? (
        <p class="notice tone-bad">
          <Icon name="Degraded" />
          <span class="breaks">{item.credentials.message}</span>
        </p>
      ) : null}
      <States item={item} />
      <dl class="facts-row">
        <Fact name="Account and Region">
          {`${item.account ?? 'of the controller’s credentials'} ${item.region ?? ''}`}
        </Fact>
        <Fact name="Role">
          {item.role === undefined ? 'none: the controller’s own' : <span class="mono breaks">{item.role}</span>}
        </Fact>
        <Fact name="Declared at">
          {item.origin ? (
            <span class="mono breaks">
              {item.origin.file}:{item.origin.line}
            </span>
          ) : (
            'nowhere'
          )}
        </Fact>
        <Settings name="Defaults" settings={item.management} otherwise="observe only" />
        <Settings name="Deletion caps" settings={item.caps} />
        {item.waves.length === 0 ? null : <Fact name="Waves">{item.waves.join(', then ')}</Fact>}
        <Settings name="Tags" settings={item.tags} />
        {item.variables.length === 0 ? null : (
          <Fact name="Variables">
            {item.variables.map((name) => (
              <code key={name} class="tag">
                {name}
              </code>
            ))}
          </Fact>
        )}
      </dl>
      {item.problems.length === 0 ? null : (
        <ul class="problem-list">
          {item.problems.map((problem) => (
            <ProblemItem key={`${problem.location.line}:${problem.code}`} problem={problem} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** Only what there is, each a way to exactly these objects. */
function States({ item }: { readonly item: NamespaceJson }): JSX.Element | null {
  if (item.objects === 0) return <p class="second">Nothing lies in it.</p>;
  const links = [
    ...HEALTH.map((word) => ({ group: 'health' as const, word, count: item.health[word] })),
    ...SYNC.map((word) => ({ group: 'sync' as const, word, count: item.sync[word] })),
  ].filter(({ count, group, word }) => count > 0 && !(group === 'sync' && word === 'Unknown'));
  return (
    <ul class="state-counts">
      {links.map(({ group, word, count }) => (
        <li key={`${group} ${word}`}>
          <a
            class={`state tone-${toneOf(word)}`}
            href={fleetPath({ ...WHOLE_FLEET, namespace: [item.name], [group]: [word] })}
          >
            <Icon name={iconOf(word)} />
            <span class="state-word">
              {amount(count)} {label(word).toLowerCase()}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: JSX.Element | JSX.Element[] | string;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SettingsProps {
  readonly name: string;
  readonly settings: NamespaceJson['management'];
  /** What is said where nothing is set; without it nothing is. */
  readonly otherwise?: string;
}

function Settings({ name, settings, otherwise }: SettingsProps): JSX.Element | null {
  if (settings.length === 0) return otherwise === undefined ? null : <Fact name={name}>{otherwise}</Fact>;
  return (
    <Fact name={name}>
      {settings.map((setting) => (
        <span key={setting.name} class="setting">
          <span class="second">{setting.name}</span> {setting.value}
        </span>
      ))}
    </Fact>
  );
}
