export type { Answer, AnswerDifference } from './answer.ts';
export { type Compared, compareCases } from './cases.ts';
