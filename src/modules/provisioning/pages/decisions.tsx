import { formatDate, formatDateTime } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import { Button, Form, Notice, SummaryList } from '#web/components.ts';
import type { Amendment, SettledLine } from '../amendment.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

interface DecisionsProps {
  lang: Lang;
  csrf: string;
  code: string;
  amendments: readonly Amendment[];
}

/** What was settled about the service, by whom and by which text; each may be taken back. */
export function Decisions({ lang, csrf, code, amendments }: DecisionsProps) {
  const words = text(lang);
  return (
    <section>
      <h2>{words.decided}</h2>
      <p>{words.decidedHelp}</p>
      {amendments.map((amendment) => (
        <div key={amendment.id}>
          {amendment.misfit === undefined ? null : (
            <Notice tone="warn" title={words.misfitTitle}>
              <p>{words.misfits[amendment.misfit]}</p>
            </Notice>
          )}
          <SummaryList lang={lang} rows={rowsOf(amendment, lang)} dense />
          <Form lang={lang} action={paths.ending(code)} csrf={csrf}>
            <input type="hidden" name="key" value={amendment.id} />
            <Button kind="second">{words.end}</Button>
          </Form>
        </div>
      ))}
    </section>
  );
}

function rowsOf(amendment: Amendment, lang: Lang): { key: string; value: string }[] {
  const words = text(lang);
  const { kind, legalBasis, from, to, byName, at } = amendment;
  const until = to === undefined ? undefined : formatDate(new Date(Date.parse(to) - 86_400_000));
  return [
    ...(kind === 'reason-removed'
      ? [
          { key: words.kinds[kind], value: words.reasons[amendment.data.was.key] },
          { key: words.why, value: amendment.data.justification },
        ]
      : feeRows(amendment.data.lines, lang)),
    { key: words.byText, value: legalBasis },
    { key: words.periodHead, value: words.period(formatDate(from), until) },
    { key: words.who, value: `${byName}, ${formatDateTime(at, lang)}` },
  ];
}

function feeRows(lines: readonly SettledLine[], lang: Lang): { key: string; value: string }[] {
  const words = text(lang);
  if (lines.length === 0) return [{ key: words.kinds['fee-settled'], value: words.nothingCharged }];
  return lines.map(({ name, amountDong, cases, channel, quantity }) => ({
    key: name || words.kinds['fee-settled'],
    value: [
      formatDong(amountDong) + (quantity === undefined ? '' : ` × ${quantity}`),
      ...(cases.length === 0 ? [] : [words.inCases(cases.map(({ label }) => label).join('; '))]),
      ...(channel === undefined ? [] : [words.channels[channel].toLocaleLowerCase(lang)]),
    ].join(', '),
  }));
}
