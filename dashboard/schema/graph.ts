import { health, kind, sync } from './common.ts';
import { described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const node = shape(
  {
    key: text,
    type: described(text, "CloudFormation's type of an AwsResource, else the kind"),
    declared: described(flag, 'Whether a document declares it'),
    health,
  },
  {
    kind,
    tier: described(integer, 'From 1: in which turn it can be made; none on a circle'),
    sync,
    message: described(text, 'What is to be said of its state'),
  },
);

const edge = shape(
  {
    from: described(text, 'What comes after'),
    to: described(text, 'What goes first'),
    kind: described(
      oneOf(['reference', 'dependsOn', 'implicit']),
      'implicit: no document says so, a rule about AWS does',
    ),
    implied: described(flag, 'Other edges say the same; pictures leave it out'),
  },
  { because: described(text, 'Of implicit edges: what would go wrong otherwise') },
);

export const graph = shape({
  namespace: text,
  nodes: list(node),
  edges: list(edge),
  tiers: integer,
  cycles: described(list(list(text)), 'Documents that wait for each other, in circle order'),
});

export const graphQuery = shape({ namespace: described(text, 'Whose documents') });

export type GraphJson = Infer<typeof graph>;
export type GraphNodeJson = Infer<typeof node>;
export type GraphEdgeJson = Infer<typeof edge>;
