import { maskText } from '../controller/model/mask.ts';
import type { ActPlan, Operation } from '../controller/model/operation.ts';
import { differenceView } from './object-detail.ts';
import type { ActPlanJson, OperationJson } from './schema/operations.ts';

/** An operation as people may see it: reasons and errors may quote secrets. */
export function operationView({ reason, message, progress, items, ...operation }: Operation): OperationJson {
  return {
    ...operation,
    progress: { ...progress, words: maskText(progress.words) },
    items: items.map((item) => ({ ...item, message: maskText(item.message) })),
    reason: reason === undefined ? undefined : maskText(reason),
    message: message === undefined ? undefined : maskText(message),
  };
}

/** A plan as people may see it. Inputs of steps stay inside. */
export function actPlanView({ refusal, ...plan }: ActPlan): ActPlanJson {
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, why: maskText(step.why) })),
    ahead: plan.ahead.map(maskText),
    says: maskText(plan.says),
    notes: plan.notes.map(maskText),
    differences: plan.differences.map(differenceView),
    refusal: refusal && { ...refusal, message: maskText(refusal.message) },
  };
}
