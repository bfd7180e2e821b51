/** Sizes of a family from its first on, and how many network interfaces each takes at most. */
type Sizes = Readonly<Record<string, number>>;

const SMALL: Sizes = { nano: 2, micro: 2, small: 3, medium: 3, large: 3, xlarge: 4, '2xlarge': 4 };
const FIXED: Sizes = { large: 3, xlarge: 4, '2xlarge': 4, '4xlarge': 8, '8xlarge': 8, '12xlarge': 8, '16xlarge': 15 };

/** Amazon EC2 User Guide, "Maximum IP addresses per network interface": the families that clusters mostly have. */
const FAMILIES: Readonly<Record<string, Sizes>> = {
  t2: { nano: 2, micro: 2, small: 3, medium: 3, large: 3, xlarge: 3, '2xlarge': 3 },
  t3: SMALL,
  t3a: { ...SMALL, small: 2 },
  t4g: SMALL,
  m5: FIXED,
  m6g: { medium: 2, ...FIXED },
  m6i: FIXED,
  m7g: { medium: 2, ...FIXED },
  m7i: FIXED,
  c5: FIXED,
  c6g: { medium: 2, ...FIXED },
  c6i: FIXED,
  c7g: { medium: 2, ...FIXED },
  r5: FIXED,
  r6g: { medium: 2, ...FIXED },
  r6i: FIXED,
};

/** Undefined of a type that nobody wrote down here. */
export function mostInterfaces(instanceType: string): number | undefined {
  const [family = '', size = ''] = instanceType.split('.');
  return FAMILIES[family]?.[size];
}
