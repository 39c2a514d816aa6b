import { useEffect, useState } from 'preact/hooks';
import type { Bundle } from '#modules/procedures';
import { inLang } from '#platform/text.ts';
import { paths } from '../paths.ts';
import { runText } from '../run-text.ts';
import { withBundle } from '../model/content.ts';
import { ask, type Refusal } from './office.ts';
import { useEditor } from './store.ts';
import { Press, SelectBox } from './widgets.tsx';

type Process = Bundle['process'];

/** What the server made of a process: the file and its picture. */
interface Drawn {
  processXml: string;
  picture: string;
}

/** The way through the office: the standard one, one with another agency, or a BPMN file of one's own. */
export function ProcessSection() {
  const editor = useEditor();
  const words = runText(editor.lang);
  const { bundle, processXml } = editor.content;
  const [wrong, setWrong] = useState<Refusal | 'network' | undefined>();
  const [picture, setPicture] = useState('');

  const draw = async (body: { process: Process } | { processXml: string }): Promise<Drawn | undefined> => {
    const url = paths.process(editor.start.draftId);
    const answer = await ask<Drawn>(url, { method: 'POST', csrf: editor.start.csrf, body: { ...body, bundle } });
    setWrong(answer.ok ? undefined : (answer.refusal ?? 'network'));
    return answer.ok ? answer.value : undefined;
  };
  useEffect(() => {
    void draw({ processXml }).then((drawn) => setPicture(drawn?.picture ?? ''));
  }, [processXml]);

  const use = async (process: Process, file?: string) => {
    const drawn = await draw(file === undefined ? { process } : { processXml: file });
    if (!drawn) return;
    editor.edit((content) => ({ ...withBundle(content, { process }), processXml: drawn.processXml }), {
      vi: runText('vi').processChanged,
      en: runText('en').processChanged,
    });
  };
  return (
    <>
      <ProcessKind process={bundle.process} use={(process) => void use(process)} />
      <div class="ed-ways">
        <a class="ed-press ed-press--second" download="process.bpmn" href={asFile(processXml)}>
          {words.processDownload}
        </a>
        <label class="ed-press ed-press--second ed-upload">
          {words.processUpload}
          <input
            type="file"
            accept=".bpmn,.xml"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void file.text().then((xml) => use({ kind: 'file', file: file.name }, xml));
            }}
          />
        </label>
      </div>
      <Wrong wrong={wrong} />
      <section aria-label={words.processPicture} class="ed-card">
        <h3 class="ed-list__title">{words.processPicture}</h3>
        {/* Our own drawing of a process we have just read, as the office shows it. */}
        <div
          class="ed-process"
          tabindex={0}
          role="group"
          aria-label={words.processPicture}
          dangerouslySetInnerHTML={{ __html: picture }}
        />
      </section>
    </>
  );
}

function Wrong({ wrong }: { wrong: Refusal | 'network' | undefined }) {
  const { lang } = useEditor();
  const words = runText(lang);
  return wrong ? (
    <p class="ed-live ed-live--wrong" role="status">
      <strong>{words.failed}</strong> {wrong === 'network' ? words.network : inLang(wrong.says, lang)}
    </p>
  ) : null;
}

const asFile = (xml: string): string => `data:application/xml;charset=utf-8,${encodeURIComponent(xml)}`;

function ProcessKind({ process, use }: { process: Process; use: (process: Process) => void }) {
  const { lang, start } = useEditor();
  const words = runText(lang);
  const [kind, setKind] = useState<Process['kind']>(process.kind);
  const [partner, setPartner] = useState(process.kind === 'joint' ? process.with : '');
  const made: Process | undefined =
    kind === 'joint' ? (partner ? { kind, with: partner } : undefined) : kind === 'standard' ? { kind } : undefined;
  return (
    <div class="ed-card">
      <div class="ed-pair">
        <SelectBox
          label={words.processKind}
          value={kind}
          set={setKind}
          choices={[
            { value: 'standard', text: words.standard },
            { value: 'joint', text: words.joint },
            ...(process.kind === 'file' ? [{ value: 'file' as const, text: words.ownFile }] : []),
          ]}
        />
        {kind === 'joint' ? (
          <SelectBox
            label={words.jointWith}
            value={partner}
            set={setPartner}
            choices={[
              { value: '', text: '…' },
              ...start.agencies.map(({ code, name }) => ({ value: code, text: name })),
            ]}
          />
        ) : null}
      </div>
      <Press kind="main" disabled={!made} act={() => made && use(made)}>
        {words.processApply}
      </Press>
    </div>
  );
}
