import { isMap, isScalar, isSeq } from 'yaml';
import type { Problem } from '../../model/document.ts';
import type { ProblemCode } from '../codes.ts';
import { problemAt, type Span } from '../problem-at.ts';
import type { SourceText } from '../source-text.ts';

export interface Complaint {
  readonly code?: ProblemCode | undefined;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/** Collects what is wrong with an overlay; places are nodes, or spans of the book. */
export interface Report {
  readonly problems: readonly Problem[];
  /** `KUSTOMIZATION` unless told. */
  add(at: unknown, complaint: Complaint): void;
  addAll(problems: readonly Problem[]): void;
}

/** More problems of one overlay than this say nothing new. */
const MOST = 100;

export function createReport(source: SourceText): Report {
  const problems: Problem[] = [];
  return {
    problems,
    add(at, { code = 'KUSTOMIZATION', message, allowed }) {
      if (problems.length < MOST) problems.push(problemAt(source, spanOf(at), { code, message, allowed }));
    },
    addAll(more) {
      problems.push(...more.slice(0, Math.max(0, MOST - problems.length)));
    },
  };
}

function spanOf(at: unknown): Span {
  if (isScalar(at) && at.range) return { offset: at.range[0], length: at.range[1] - at.range[0] };
  if ((isMap(at) || isSeq(at)) && at.range) return { offset: at.range[0] };
  return isSpan(at) ? at : { offset: 0 };
}

function isSpan(at: unknown): at is Span {
  return typeof at === 'object' && at !== null && 'offset' in at && typeof at.offset === 'number';
}
