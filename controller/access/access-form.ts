import { ROLES } from '../model/actor.ts';
import { KINDS } from '../model/identity.ts';
import { VERBS } from '../model/verb.ts';
import type { Form, Members } from './form.ts';

const text = (description: string) => ({ type: 'text', description }) as const;
const words = (description: string) =>
  ({ type: 'list', of: text('a word, exactly as it is'), description }) as const satisfies Form;

const person = {
  name: text('a person, as the provider names them'),
  group: text('whoever the provider says is in this group'),
} as const;
const people = (description: string) =>
  ({ type: 'list', of: { type: 'map', members: person, description: 'one of its members' }, description }) as const;

const claims = {
  nameClaim: text('claim that holds the name; `email` when left out'),
  groupsClaim: text('claim that holds the groups; `groups` when left out'),
} as const;

const issuer = {
  type: 'text',
  pattern: /^https:\/\/[^\s@?#]+$|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/[^\s@?#]*)?$/,
  form: 'https://…; http on loopback alone',
  description: 'the provider, exactly as it names itself',
  required: true,
} as const;

/** Everything that the access file may say. */
export const ACCESS_FORM = {
  anonymous: {
    type: 'text',
    choices: ['viewer'],
    description: 'whoever is on the controller’s own machine may look without signing in; on loopback only',
  },
  session: {
    type: 'map',
    description: 'what browsers keep once somebody has signed in',
    members: {
      lifetime: { type: 'duration', description: 'after that long one signs in anew; `8h` when left out' },
      key: {
        type: 'secret',
        description:
          'seals sessions, at least 32 characters; without it a new one is made at every start, and people sign in anew',
      },
    },
  },
  tokens: {
    type: 'named',
    description: 'bearer tokens by name, for pipelines, the command line and browsers',
    of: {
      type: 'map',
      description: 'one token',
      members: {
        sha256: {
          type: 'text',
          required: true,
          pattern: /^[0-9a-f]{64}$/,
          form: '64 hexadecimal digits, as of: printf %s "$TOKEN" | sha256sum',
          description: 'SHA-256 of the token, which itself stands nowhere here',
        },
        role: { type: 'text', required: true, choices: ROLES, description: 'what it may' },
      },
    },
  },
  oidc: {
    type: 'map',
    description: 'an OpenID provider; `--public-url` must be set, and PUBLIC-URL/sign-in/callback be allowed there',
    members: {
      issuer,
      clientId: { ...text('the client that the provider knows us as'), required: true },
      clientSecret: { type: 'secret', description: 'of a confidential client; a public one has none' },
      scopes: words('scopes to ask for; `openid`, `profile` and `email` when left out'),
      ...claims,
      label: text('what the button says; the host of the issuer when left out'),
    },
  },
  alb: {
    type: 'map',
    description:
      'an Application Load Balancer whose listener authenticates people (`authenticate-oidc`, `authenticate-cognito`)',
    members: {
      loadBalancer: {
        type: 'text',
        required: true,
        pattern:
          /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/app\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{1,32}$/,
        form: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:loadbalancer/app/NAME/ID',
        description: 'the one load balancer whose word counts',
      },
      issuer,
      clientId: { ...text('the client of the listener’s rule'), required: true },
      ...claims,
      keysUrl: {
        type: 'text',
        pattern: /^https?:\/\/[^\s@?#]+[^\s@?#/]$/,
        form: 'an address without a query and without a slash at its end',
        description: 'where its public keys are; AWS’s endpoint of the Region when left out',
      },
    },
  },
  roles: {
    type: 'map',
    description: 'what people are who sign in by a provider; the highest role counts',
    members: {
      default: {
        type: 'text',
        choices: ROLES,
        description: 'of whoever stands under none of them; without it they are not let in',
      },
      viewer: people('who may look'),
      operator: people('who may act, too'),
      admin: people('who may do everything'),
    },
  },
  rules: {
    type: 'list',
    description: 'what counts more than the role; a rule that denies wins over every rule that allows',
    of: {
      type: 'map',
      description: 'one rule',
      members: {
        effect: { type: 'text', required: true, choices: ['allow', 'deny'], description: 'what it does' },
        verbs: {
          type: 'list',
          required: true,
          of: { type: 'text', choices: [...VERBS, '*'], description: 'a verb, or `*` for all of them' },
          description: 'what is asked for',
        },
        subjects: {
          type: 'list',
          of: {
            type: 'map',
            members: { ...person, token: text('a token by its name') },
            description: 'one of its members',
          },
          description: 'whom it is about, any of them; everybody when left out',
        },
        objects: {
          type: 'list',
          of: {
            type: 'map',
            description: 'all of its members must hold',
            members: {
              kind: {
                type: 'list',
                of: { type: 'text', choices: KINDS, description: 'a kind' },
                description: 'any of these kinds',
              },
              namespace: words('any of these namespaces'),
              name: words('any of these names'),
              cluster: words('any of these ECS clusters'),
              labels: { type: 'named', of: text('the value'), description: 'all of these labels' },
            },
          },
          description: 'what it is about, any of them; everything when left out',
        },
      },
    },
  },
} as const satisfies Members;
