import type { JSX } from 'preact';

interface ChoiceProps<T extends string> {
  /** What is chosen, for screen readers. */
  readonly legend: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ legend, options, value, onChoose }: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="segments">
      <legend class="unseen">{legend}</legend>
      {options.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={name === value} onClick={() => onChoose(name)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
