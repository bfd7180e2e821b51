import type { JSX } from 'preact';

interface ValuesProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ROWS_AT_MOST = 100;

/** What a chart shows, as a table: newest first. */
export function Values({ title, columns, rows }: ValuesProps): JSX.Element {
  const shown = rows.slice(0, ROWS_AT_MOST);
  return (
    <details class="chart-values">
      <summary>As a table</summary>
      <div class="chart-table">
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(([first = '', ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((value, index) => (
                  <td key={columns[index + 1]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > shown.length ? (
          <p class="second">{rows.length - shown.length} earlier ones are left out.</p>
        ) : null}
      </div>
    </details>
  );
}
