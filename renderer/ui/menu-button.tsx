import { type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './button.tsx';
import { DropChip } from './chip.tsx';
import type { IconName } from './icon.tsx';
import { Menu, type MenuEntry } from './menu.tsx';
import { Pick } from './pick.tsx';
import type { Box } from './place-floating.ts';

export interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** button: words and ▾; chip: a filter; pick: in the top bar; icon: ⋯ or another icon alone. Default button. */
  readonly look?: 'button' | 'chip' | 'pick' | 'icon' | undefined;
  readonly icon?: IconName | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly small?: boolean | undefined;
  /** What is chosen, in place of the label (chip, pick). */
  readonly chosen?: string | undefined;
  readonly strong?: boolean | undefined;
  readonly align?: 'start' | 'end' | undefined;
}

/** A button that opens a menu under itself. */
export function MenuButton(props: MenuButtonProps): ReactNode {
  const { label, entries, look = 'button', icon, variant, small, chosen, strong, align } = props;
  const [anchor, setAnchor] = useState<Box>();
  const close = useCallback(() => setAnchor(undefined), []);
  const toggle = (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setAnchor((open) => (open === undefined ? box : undefined));
  };
  const opener = { onClick: toggle, 'aria-haspopup': 'menu', 'aria-expanded': anchor !== undefined } as const;
  return (
    <>
      {look === 'chip' ? <DropChip {...opener} label={label} chosen={chosen} /> : null}
      {look === 'pick' ? <Pick {...opener} label={label} chosen={chosen} strong={strong} /> : null}
      {look === 'icon' ? <IconButton {...opener} icon={icon ?? 'more'} label={label} small={small} /> : null}
      {look === 'button' ? (
        <Button {...opener} icon={icon} iconAfter="down" variant={variant} small={small}>
          {chosen ?? label}
        </Button>
      ) : null}
      {anchor === undefined ? null : (
        <Menu label={label} entries={entries} anchor={anchor} align={align} onClose={close} />
      )}
    </>
  );
}
