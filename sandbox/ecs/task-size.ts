import { clientError } from './faults.ts';

/** Task `cpu` as ECS stores it: "1 vCPU" and ".5 vcpu" become CPU units (aws-behaviour.md#task-definitions). */
export function cpuUnits(cpu: string | undefined): string | undefined {
  if (cpu === undefined || cpu === '') return undefined;
  const match = /^\s*(\d*\.?\d+)\s*(vcpu)?\s*$/i.exec(String(cpu));
  if (!match)
    throw clientError(`Invalid 'cpu' setting for task. For more information, see the Amazon ECS documentation.`);
  const amount = Number(match[1]);
  return String(match[2] || !Number.isInteger(amount) ? Math.round(amount * 1024) : amount);
}

/** Task `memory` as ECS stores it: "2 GB" becomes MiB. */
export function memoryMib(memory: string | undefined): string | undefined {
  if (memory === undefined || memory === '') return undefined;
  const match = /^\s*(\d*\.?\d+)\s*(gb)?\s*$/i.exec(String(memory));
  if (!match)
    throw clientError(`Invalid 'memory' setting for task. For more information, see the Amazon ECS documentation.`);
  const amount = Number(match[1]);
  return String(match[2] ? Math.round(amount * 1024) : amount);
}

/** Fargate's sizes: CPU units → the least, the most and the step of memory in MiB (docs, "Task CPU and memory"). */
const FARGATE_MEMORY: Readonly<Record<string, readonly [least: number, most: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16384, 1024],
  4096: [8192, 30720, 1024],
  8192: [16384, 61440, 4096],
  16384: [32768, 122880, 8192],
};

export function fitsFargate(cpu: string | undefined, memory: string | undefined): boolean {
  if (cpu === '256') return memory === '512' || memory === '1024' || memory === '2048';
  const range = FARGATE_MEMORY[cpu ?? ''];
  if (!range || memory === undefined) return false;
  const [least, most, step] = range;
  const amount = Number(memory);
  return amount >= least && amount <= most && (amount - least) % step === 0;
}
