import type { JSX } from 'preact';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { CopyButton } from '../../../../components/copy.tsx';

/** What others may refer to: the reference, which is what people copy, and the value that it has now. */
export function OutputsCard({ outputs }: { readonly outputs: ObjectDetail['outputs'] }): JSX.Element | null {
  if (outputs.length === 0) return null;
  return (
    <section class="card outputs">
      <h2>
        Outputs <span class="second">what other documents may refer to</span>
      </h2>
      <dl>
        {outputs.map(({ reference, value }) => (
          <div key={reference}>
            <dt class="copyable">
              <code>{reference}</code>
              <CopyButton text={reference} />
            </dt>
            <dd class="mono">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
