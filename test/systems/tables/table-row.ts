import type { ResourceKey } from '../../../controller/model/identity.ts';

/**
 * One resource of a system as its original makes it: type without `AWS::`, its name there, the document that makes it here,
 * and the member of that document where it makes more than one resource.
 */
export type TableRow = readonly [type: string, name: string, madeBy: ResourceKey, member?: string];
