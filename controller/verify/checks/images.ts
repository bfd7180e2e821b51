import { isUnknown } from '../../manifest/rules/rule.ts';
import type { RegistryImage } from '../../ports/registry.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject, warning } from '../check.ts';
import { type Fact, type Facts, judge, known, mapFact } from '../facts.ts';
import { ecrRegistry, isPinned, parseImage } from '../image-name.ts';
import { platformOf, platformsIn, showPlatform } from '../platform.ts';
import { type Container, containersOf, runsOnFargate, type Task, taskOf, textOf } from '../task.ts';

interface ImageUse {
  readonly path: string;
  readonly image: string;
  readonly container: Container;
  readonly task: Task;
}

/** The images of a service's containers that are known by now. */
function eachImage(
  subject: Subject,
  facts: Facts,
  judgement: (use: ImageUse) => readonly Finding[],
): readonly Finding[] {
  const task = taskOf(subject, facts);
  if (task.state !== 'known') return [];
  return containersOf(task.value).flatMap((container) => {
    const image = textOf(container.definition.image);
    if (image === undefined || isUnknown(image)) return [];
    return judgement({ path: container.at('image'), image, container, task: task.value });
  });
}

/** What the registry that the name leads to says of it; undefined where it is no image name. */
function imageFact({ image, container }: ImageUse, facts: Facts): Fact<RegistryImage> | undefined {
  const name = parseImage(image);
  if (!name) return undefined;
  const ecr = ecrRegistry(name.registry);
  if (ecr) {
    const key = { registry: ecr.account, repository: name.repository, image: name.image };
    return mapFact(facts.get('ecr:image', key, ecr.region), ({ mediaType = '', manifest }) =>
      known({ mediaType, manifest }),
    );
  }
  if (container.definition.repositoryCredentials !== undefined)
    return {
      state: 'unknown',
      reason: 'the registry wants the credentials of repositoryCredentials, which are not read',
    };
  return facts.image(name);
}

export const IMAGE_CHECKS: readonly Check[] = [
  {
    code: 'IMAGE_EXISTS',
    kinds: ['Service'],
    title: 'images exist in their registry',
    source: 'Amazon ECR API Reference, BatchGetImage; OCI Distribution Specification, "Checking if content exists"',
    run: (subject, facts) =>
      eachImage(subject, facts, (use) => {
        const fact = imageFact(use, facts);
        if (!fact) return [error(use.path, `"${use.image}" is no image name`, 'registry/repository:tag, or @sha256:…')];
        return judge(fact, {
          known: () => [ok(use.path, `${use.image} exists`)],
          absent: () => [error(use.path, `there is no image ${use.image}`, 'push it, or correct repository and tag')],
          unknown: (reason) => [notChecked(use.path, reason)],
        });
      }),
  },
  {
    code: 'IMAGE_PLATFORM',
    kinds: ['Service'],
    title: "images are made for the task's operating system and CPU architecture",
    source: 'OCI Image Specification, image index; Amazon ECS API Reference, RuntimePlatform',
    run: (subject, facts) =>
      eachImage(subject, facts, (use) => {
        const fact = imageFact(use, facts);
        if (!fact) return [];
        return judge(fact, {
          known: ({ manifest }) => [platformFinding(subject, use, manifest)],
          // IMAGE_EXISTS says it.
          absent: () => [],
          unknown: () => [],
        });
      }),
  },
  {
    code: 'IMAGE_TAG',
    kinds: ['Service'],
    title: 'images are named by a digest, or by a tag other than latest',
    source: 'Amazon ECS Developer Guide, "Best practices for container images": a tag that moves rolls out nothing',
    run: (subject, facts) =>
      eachImage(subject, facts, ({ path, image }) => {
        if (isPinned(image)) return [ok(path, 'is named by a fixed tag or digest')];
        const message = `${image} is whatever "latest" is when a task starts`;
        return [warning(path, message, 'name a version or a digest: a commit then says what runs')];
      }),
  },
];

function platformFinding(subject: Subject, { path, task }: ImageUse, manifest: string | undefined): Finding {
  const wanted = platformOf(task, runsOnFargate(subject.spec, task));
  if (!wanted) return notChecked(path, 'the instances decide on the architecture', 'set runtimePlatform');
  const offered = platformsIn(manifest);
  if (!offered) return notChecked(path, 'it is an image of one platform, and only its own content says which');
  const fits = offered.some(({ os, architecture }) => os === wanted.os && architecture === wanted.architecture);
  if (fits) return ok(path, `is made for ${showPlatform(wanted)}`);
  const message = `the image is made for ${offered.map(showPlatform).join(', ')} and the task runs on ${showPlatform(wanted)}`;
  return error(path, message, 'build it for that platform, or set runtimePlatform.cpuArchitecture');
}
