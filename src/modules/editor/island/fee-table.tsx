import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fee } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { withBundle } from '../model/content.ts';
import type { FeeTableEditor, OpenFeeTable } from './fee-table-app.ts';
import { useEditor } from './store.ts';

/** The DMN table, loaded when this section is first opened. Both ways: what is typed there comes here, an undo goes there. */
export function FeeTable() {
  const editor = useEditor();
  const words = partsText(editor.lang);
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<FeeTableEditor | undefined>(undefined);
  const last = useRef<readonly Fee[]>([]);
  const now = useRef(editor);
  now.current = editor;
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [wrong, setWrong] = useState<string | undefined>();
  const { fees } = editor.content.bundle;

  useEffect(() => {
    let left = false;
    const changed = (next: Fee[]) => {
      last.current = next;
      setWrong(undefined);
      now.current.edit((content) => withBundle(content, { fees: next }), {
        vi: partsText('vi').edited(partsText('vi').fees),
        en: partsText('en').edited(partsText('en').fees),
      });
    };
    const open = async () => {
      const openTable = await loadTable(editor.start.feeTable);
      if (left || !box.current) return;
      last.current = now.current.content.bundle.fees;
      table.current = await openTable(box.current, last.current, {
        changed,
        wrong: (says) => setWrong(says[now.current.lang]),
      });
      setState('ready');
    };
    open().catch(() => setState('failed'));
    return () => {
      left = true;
      table.current?.close();
    };
  }, [editor.start.feeTable]);

  useEffect(() => {
    if (state !== 'ready' || fees === last.current) return;
    last.current = fees;
    void table.current?.show(fees);
  }, [fees, state]);

  return (
    <section aria-label={words.asTable}>
      {state === 'loading' ? <p role="status">{words.tableLoading}</p> : null}
      {state === 'failed' ? <p class="ed-live ed-live--wrong">{words.tableNotReady}</p> : null}
      {wrong ? (
        <p class="ed-live ed-live--wrong" role="status">
          {wrong}
        </p>
      ) : null}
      <div class="ed-dmn" ref={box} />
      <p class="ed-quiet">{words.tableHint}</p>
    </section>
  );
}

async function loadTable({ script, style }: { script: string; style: string }): Promise<OpenFeeTable> {
  if (!document.querySelector(`link[href="${style}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style;
    document.head.append(link);
  }
  // Our own file, built from fee-table-app.ts.
  const loaded = (await import(script)) as { openFeeTable: OpenFeeTable };
  return loaded.openFeeTable;
}
