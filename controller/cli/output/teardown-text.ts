import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { maskText } from '../../model/mask.ts';
import { fateOfData } from '../../model/stateful-types.ts';
import type { DoomedObject, Fate, TeardownSurvey } from '../../model/teardown-survey.ts';
import { formatTiers } from './order-text.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';

const MARKS: Readonly<Record<Fate, string>> = {
  delete: '- delete',
  release: 'o release',
  keep: '= keep',
  protected: '! protected',
  unknown: '? unknown',
};

const COLOURS: Readonly<Record<Fate, keyof Style>> = {
  delete: 'red',
  release: 'yellow',
  keep: 'dim',
  protected: 'yellow',
  unknown: 'yellow',
};

const WORDS: readonly (readonly [Fate, string])[] = [
  ['delete', 'to delete'],
  ['release', 'to release'],
  ['keep', 'kept'],
  ['protected', 'protected'],
  ['unknown', 'unknown'],
];

/** What taking a namespace down comes to, for people: each object, the order, and what is lost. */
export function formatTeardown({ objects, unlisted }: TeardownSurvey, style: Style): string {
  const rows = objects.map((object) => [
    style[COLOURS[object.fate]](MARKS[object.fate]),
    object.key,
    style.dim(object.type),
    oneLine(maskText(remarkOf(object))),
  ]);
  const parts = [
    formatTable([], rows),
    formatTiers('Gone in this order, each tier once what needs it is gone:', tiersIn(objects)),
    lossOf(objects),
    ...unlisted.map((line) => `could not be listed, so there may be more: ${oneLine(maskText(line))}\n`),
    `${describeFates(objects)}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** `38 to delete, 3 to release, 1 kept`. */
function describeFates(objects: readonly DoomedObject[]): string {
  const parts = WORDS.flatMap(([fate, words]) => {
    const count = objects.filter((object) => object.fate === fate).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return parts.join(', ');
}

function tiersIn(objects: readonly DoomedObject[]): readonly (readonly ResourceKey[])[] {
  const last = Math.max(0, ...objects.map(({ tier }) => tier ?? 0));
  return Array.from({ length: last }, (_, i) => objects.filter(({ tier }) => tier === i + 1).map(({ key }) => key));
}

function remarkOf({ type, reason, running, documented, fate, stateful }: DoomedObject): string {
  const parts = [
    running === undefined || running === 0 ? '' : `${running} ${running === 1 ? 'task runs' : 'tasks run'}`,
    fate === 'delete' && stateful !== undefined ? `${stateful}: ${fateOfData(type)}` : '',
    documented ? '' : 'no manifest declares it',
    reason ?? '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** What is gone for good, or stops serving. */
function lossOf(objects: readonly DoomedObject[]): string {
  const doomed = objects.filter(({ fate }) => fate === 'delete');
  const services = doomed.filter(({ type }) => type === 'Service');
  const tasks = services.reduce((sum, { running = 0 }) => sum + running, 0);
  const data = doomed.filter(({ stateful }) => stateful !== undefined);
  const lines = [
    services.length === 0 ? '' : `${countOf(services.length, 'service')} with ${countOf(tasks, 'running task')} stop`,
    ...data.map(({ key, type, stateful }) => `${nameOf(key)}: ${stateful}, ${fateOfData(type)}`),
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : `What it costs:\n${lines.map((line) => `  ${oneLine(line)}\n`).join('')}`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function nameOf(key: ResourceKey): string {
  const identity = parseKey(key);
  return identity ? `${identity.kind}/${identity.name}` : key;
}
