import type { ReactNode } from 'react';

export interface SettingsTableProps {
  /** The class that sets the widths of its columns. */
  readonly className: string;
  /** The heads of the columns; after them comes that of the buttons of each row. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table of 设置 whose rows are edited where they stand. */
export function SettingsTable({ className, heads, children }: SettingsTableProps): ReactNode {
  return (
    <table className={`settings-table ${className}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
