import type { OfficeDossier } from '#modules/dossiers';
import { formatDateTime } from '#platform/clock.ts';
import { Button, ButtonGroup, ButtonLink, Details, SummaryList } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { paths } from '../paths.ts';
import { DeedForm, ReasonForm, type PanelProps } from './deed-form.tsx';

type ApproveProps = PanelProps & { office: OfficeDossier };

/** The leader sees what was prepared, approves it, or sends it back. */
export function ApprovePanel(props: ApproveProps) {
  const { lang, office, task, typed } = props;
  const words = deedText(lang).approval;
  const { result } = office;
  return (
    <>
      <DeedForm {...props} deed="approval">
        <p>{words.lead(lang === 'vi' ? office.agency.name : office.agency.nameEn)}</p>
        {result ? (
          <>
            <p class="mc-small">{words.prepared(formatDateTime(result.preparedAt, lang))}</p>
            {result.fields.intro ? <p>{result.fields.intro}</p> : null}
            <SummaryList
              lang={lang}
              dense
              rows={result.fields.rows.map(({ label, value }) => ({ key: label, value }))}
            />
            {result.fields.closing ? <p>{result.fields.closing}</p> : null}
          </>
        ) : null}
        <ButtonGroup>
          <Button icon="signature">{words.button}</Button>
          <ButtonLink kind="second" icon="file-text" href={paths.preview(task.id)}>
            {words.preview}
          </ButtonLink>
        </ButtonGroup>
      </DeedForm>
      <Details summary={words.sendBack} open={typed.deed === 'sending-back'}>
        <ReasonForm
          {...props}
          deed="sending-back"
          name="back-reason"
          label={deedText(lang).reason}
          hint={words.sendBackHint}
          button={words.sendBackButton}
          warn
        />
      </Details>
    </>
  );
}

/** The agency asked for its part says what it thinks. */
export function OpinionPanel(props: PanelProps) {
  const words = deedText(props.lang).opinion;
  return (
    <ReasonForm {...props} deed="opinion" name="opinion" label={words.label} hint={words.hint} button={words.button} />
  );
}

/** The receiving officer hands the signed result over. */
export function ReturnPanel(props: ApproveProps) {
  const { lang, office } = props;
  const words = deedText(lang).handOver;
  return (
    <DeedForm {...props} deed="return">
      <p>{office.dossier.channel === 'direct' ? words.direct : words.online}</p>
      <ButtonGroup>
        <Button icon="heart-handshake">{words.button}</Button>
        {office.result?.fileId ? (
          <ButtonLink kind="second" icon="file-text" href={paths.result(office.dossier.code)}>
            {words.open}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </DeedForm>
  );
}
