// No menu bar: the program's commands are in its window. Editing keys are Chromium's own except on macOS.
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

const EDIT_MENU: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];

export function setUpMenu(): void {
  // On macOS the keys come from the menu.
  const menu =
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([
          { role: 'appMenu', submenu: [{ role: 'quit', label: '退出' }] },
          { label: '编辑', submenu: EDIT_MENU },
        ])
      : null;
  Menu.setApplicationMenu(menu);
}

/** The right button in a field or on marked text. */
export function offerEditMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', label: '剪切', enabled: editFlags.canCut },
          { role: 'copy', label: '复制', enabled: editFlags.canCopy },
          { role: 'paste', label: '粘贴', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', label: '全选', enabled: editFlags.canSelectAll },
        ]
      : [{ role: 'copy', label: '复制' }];
    Menu.buildFromTemplate(items).popup();
  });
}
