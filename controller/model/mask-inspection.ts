import type { ContainerView, NodeFact, ScalingActivityView, TaskView, TreeNode } from './inspection.ts';
import { maskText } from './mask.ts';

/** A task as it may be shown and kept: what AWS and containers say of it may hold secrets. */
export function maskTask(task: TaskView): TaskView {
  return {
    ...task,
    stoppedReason: masked(task.stoppedReason),
    why: masked(task.why),
    containers: task.containers.map(maskContainer),
  };
}

function maskContainer(container: ContainerView): ContainerView {
  return { ...container, reason: masked(container.reason) };
}

/** One node as it may be shown; its children are not touched. */
export function maskNode(node: TreeNode): TreeNode {
  return { ...node, name: maskText(node.name), words: maskText(node.words), facts: node.facts.map(maskFact) };
}

function maskFact(fact: NodeFact): NodeFact {
  return 'value' in fact ? { ...fact, value: maskText(fact.value) } : fact;
}

/** An activity as it may be shown. */
export function maskActivity(activity: ScalingActivityView): ScalingActivityView {
  const { description, cause, message } = activity;
  return { ...activity, description: maskText(description), cause: maskText(cause), message: masked(message) };
}

function masked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : maskText(text);
}
