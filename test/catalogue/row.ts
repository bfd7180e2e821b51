/** One thing that AWS does, where Evenkeel knows of it, and what proves that it does. */
export interface CatalogueRow {
  /** `task-definition/sizes` */
  readonly id: string;
  /** In one sentence, for people who compare by hand. */
  readonly fact: string;
  /** Where it can be read or was recorded. */
  readonly source: string;
  /** `Service template.cpu` is a row of a table of fields; `controller/aws/errors.ts: some text` a place in the code. */
  readonly where: readonly string[];
  /** `pair ID` is a recorded pair, `row ID` one of the sandbox's, `test/a.test.ts: some text` a test. */
  readonly tested: readonly string[];
  /** Why nothing is implemented. */
  readonly open?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly CatalogueRow[];
}

type Short = readonly [id: string, fact: string, source: string, where: readonly string[], tested: readonly string[]];

/** A section of rows whose ids begin alike. */
export function section(prefix: string, title: string, rows: readonly Short[]): Section {
  return {
    title,
    rows: rows.map(([id, fact, source, where, tested]) => ({ id: `${prefix}/${id}`, fact, source, where, tested })),
  };
}

const ECS = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_';
const ELB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_';
const AAS = 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_';

export const ecs = (page: string) => `${ECS}${page}.html`;
export const elb = (page: string) => `${ELB}${page}.html`;
export const aas = (page: string) => `${AAS}${page}.html`;
/** An issue or pull request of terraform-provider-aws, which lives on years of answers of the real AWS. */
export const tf = (number: number) => `https://github.com/hashicorp/terraform-provider-aws/issues/${number}`;
export const TF = 'https://github.com/hashicorp/terraform-provider-aws';
export const CFN = 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/';

/** Rows of the template's table, and of its containers'. */
export const template = (...rows: readonly string[]) => rows.map((row) => `Service template.${row}`);
export const container = (...rows: readonly string[]) => template(...rows.map((r) => `containerDefinitions[].${r}`));
export const service = (...rows: readonly string[]) => rows.map((row) => `Service ${row}`);
export const pair = (...ids: readonly string[]) => ids.map((id) => `pair ${id}`);
export const row = (...ids: readonly string[]) => ids.map((id) => `row ${id}`);
