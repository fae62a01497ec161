import { Button } from '../../../renderer/ui/button.tsx';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { ConfirmDialog, Dialog } from '../../../renderer/ui/dialog.tsx';
import { TextField } from '../../../renderer/ui/field.tsx';
import { FormRow } from '../../../renderer/ui/form-row.tsx';
import { ProgressDialog } from '../../../renderer/ui/progress-dialog.tsx';
import { SearchBox } from '../../../renderer/ui/search-box.tsx';
import { Select } from '../../../renderer/ui/select.tsx';

interface GalleryOverlaysProps {
  readonly which: 'dialog' | 'busy' | 'form' | 'search';
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

const back = (): void => {
  location.hash = 'ledger';
};

/** What floats over a screen. */
export function GalleryOverlays({ which, query, onQuery }: GalleryOverlaysProps) {
  if (which === 'dialog') {
    return (
      <ConfirmDialog title="删除 3 个项目？" safe="不删除" act="删除 3 个项目" onSafe={back} onAct={back}>
        14 集体土地征收规范指引、16 培育创建全国维护青少年权益岗、25 深化提升“青蓝工程”，连同 7 期进展，移到回收站。30
        天内可以恢复。
      </ConfirmDialog>
    );
  }
  if (which === 'form') return <GalleryForm />;
  if (which === 'busy') {
    return (
      <ProgressDialog
        title="正在导出 Word"
        words="排附件1，第 11 页，共 19 页"
        percent={58}
        note="取消后不留半个文件。"
        onCancel={back}
      />
    );
  }
  return (
    <SearchBox
      placeholder="搜索项目、单位、操作"
      query={query}
      onQuery={onQuery}
      onChoose={back}
      onClose={back}
      emptyText="没有找到，可以试试拼音首字母，如 yzhj。"
      groups={[
        {
          label: '项目',
          results: [
            { id: 'a', label: '18 推动多元调解体系建设', detail: '攻坚类 · 基层工作处', icon: 'list' },
            { id: 'b', label: '17 打造行政调解嘉兴模式', detail: '创新类 · 基层工作处', icon: 'list' },
          ],
        },
        {
          label: '操作',
          results: [
            { id: 'c', label: '填报下一个未填', icon: 'pen', shortcut: 'Ctrl+回车' },
            { id: 'd', label: '导出 Word', icon: 'export' },
          ],
        },
      ]}
    />
  );
}

function GalleryForm() {
  return (
    <Dialog
      title="下发填报表"
      size="medium"
      onClose={back}
      aside={<span className="dim s13">每家单位一个文件，写到所选文件夹</span>}
      actions={
        <>
          <Button onClick={back}>不下发</Button>
          <Button variant="primary">下发 14 份</Button>
        </>
      }
    >
      <FormRow label="标题" required>
        <TextField
          label="标题"
          width="full"
          value="2023年第三季度进展填报表"
          onTextChange={() => undefined}
          firstFocus
        />
      </FormRow>
      <FormRow label="报送截止" hint="到期前可以改">
        <DateField label="报送截止" value="2023-09-25" today="2023-09-20" onChange={() => undefined} />
      </FormRow>
      <FormRow label="单位">
        <Select
          label="单位"
          value="all"
          width="full"
          options={[
            { value: 'all', label: '全部 14 家' },
            { value: 'some', label: '只发未报送的 2 家' },
          ]}
          onChange={() => undefined}
          searchable
        />
      </FormRow>
    </Dialog>
  );
}
