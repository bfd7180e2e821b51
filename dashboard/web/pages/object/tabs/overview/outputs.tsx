import type { JSX } from 'preact';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { CopyButton } from '../../../../components/copy.tsx';
import { amount } from '../../../../format.ts';

/** As many are open at once; a database has sixty. */
const SHOWN = 12;

/** What others may refer to: the reference, which is what people copy, and the value that it has now. */
export function OutputsCard({ outputs }: { readonly outputs: ObjectDetail['outputs'] }): JSX.Element | null {
  if (outputs.length === 0) return null;
  return (
    <section class="card outputs">
      <h2>
        Outputs <span class="second">what other documents may refer to</span>
      </h2>
      <dl>
        {outputs.slice(0, SHOWN).map((output) => (
          <Row key={output.reference} output={output} />
        ))}
      </dl>
      {outputs.length <= SHOWN ? null : (
        <details>
          <summary>{amount(outputs.length - SHOWN)} more</summary>
          <dl>
            {outputs.slice(SHOWN).map((output) => (
              <Row key={output.reference} output={output} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Row({ output: { reference, value } }: { readonly output: ObjectDetail['outputs'][number] }): JSX.Element {
  return (
    <div>
      <dt class="copyable">
        <code>
          <Breakable text={reference} />
        </code>
        <CopyButton text={reference} />
      </dt>
      <dd class="mono">{value}</dd>
    </div>
  );
}

/** A reference breaks before a member, sooner than within a word. */
function Breakable({ text }: { readonly text: string }): JSX.Element {
  const [first = '', ...members] = text.split(/(?=\.)/);
  return (
    <>
      {first}
      {members.map((member) => (
        <>
          <wbr />
          {member}
        </>
      ))}
    </>
  );
}
