import type { MenuEntry } from '../../ui/menu.tsx';

export type Choice = { readonly value: string; readonly label: string; readonly count: number };

/** The lines of a filter's menu: any, then the choices with their counts. */
export function dropEntries(
  label: string,
  choices: readonly Choice[],
  value: string | null,
  onChange: (value: string | null) => void,
): readonly MenuEntry[] {
  return [
    { label: `不限${label}`, checked: value === null, run: () => onChange(null) },
    'line',
    ...choices.map((choice) => ({
      label: choice.label,
      detail: String(choice.count),
      checked: choice.value === value,
      run: () => onChange(choice.value === value ? null : choice.value),
    })),
  ];
}
