import { createHash } from 'node:crypto';

/**
 * Images that AWS names by public parameters (AWS Systems Manager User Guide, "Working with public parameters"; the
 * paths are those of the ECS and the Amazon Linux guides). Their ids are made up, one for each path and Region.
 */
const IMAGE_PATHS = [
  '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id',
  '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id',
  '/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id',
  '/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id',
  '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
] as const;

/** What every Region has without anybody having put it there. */
export function publicParameters(region: string): ReadonlyMap<string, string> {
  return new Map(IMAGE_PATHS.map((path) => [path, imageId(`${region} ${path}`)]));
}

function imageId(seed: string): string {
  return `ami-${createHash('sha256').update(seed).digest('hex').slice(0, 17)}`;
}
