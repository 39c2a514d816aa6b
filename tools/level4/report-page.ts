import { minutes } from './progress.ts';
import type { Failure, Report } from './report.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `:root{color-scheme:light dark}body{margin:2rem auto;max-width:72rem;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.6rem}dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem}dt{font-size:.85rem}
dd{margin:0;font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.good{color:#1a7f37}.bad{color:#cf222e}td{overflow-wrap:anywhere}`;

/** The report as one page that needs nothing beside it; saved pages and pictures of failures are linked. */
export function reportPage(report: Report): string {
  const whole = report.failed === 0 && report.passed === report.total;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Level 4: ${report.passed} of ${report.total}</title><style>${STYLE}</style></head><body>
<h1 class="${whole ? 'good' : 'bad'}">${report.passed} of ${report.total} procedures go from search to rating</h1>
<p>${escaped(report.catalogue)}, ${escaped(report.startedAt)}</p>
<dl>${facts(report)
    .map(([key, value]) => `<div><dt>${key}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>
<h2>Steps</h2>${stepTable(report)}
<h2>Failures</h2>${report.failures.length === 0 ? '<p>None.</p>' : failureTables(report.failures)}
</body></html>
`;
}

const facts = (report: Report): [string, string][] => [
  ['Passed', String(report.passed)],
  ['Failed', String(report.failed)],
  ['Dossiers', String(report.dossiers)],
  ['Dossiers a second', String(report.dossiersPerSecond)],
  ['Duration', minutes(report.duration)],
  ['Setting up', minutes(report.setUpSeconds)],
];

const stepTable = ({ perStep }: Report): string =>
  table(
    ['Step', 'Done', 'Failed', 'Average ms'],
    perStep.map(({ step, done, failed, averageMs }) => [step, String(done), String(failed), String(averageMs)]),
  );

/** By step, so that what has one cause stands together. */
function failureTables(failures: readonly Failure[]): string {
  const groups = Map.groupBy(failures, ({ step }) => step);
  return [...groups]
    .map(
      ([step, of]) =>
        `<h3>${step} (${of.length})</h3>${table(['Procedure', 'Case', 'Message', 'Seen'], of.map(failureRow))}`,
    )
    .join('');
}

const failureRow = ({ code, name, case: key, message, page, screenshot }: Failure): string[] => [
  `${code}<br>${escaped(name)}`,
  escaped(key),
  escaped(message),
  [page && `<a href="${escaped(page)}">page</a>`, screenshot && `<a href="${escaped(screenshot)}">picture</a>`]
    .filter(Boolean)
    .join(' '),
];

/** Cells are HTML; columns of numbers stand at the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const numbers = heads.map((_, column) => rows.every((texts) => /^[\d.]+$/.test(texts[column] ?? '')));
  const cell = (tag: string, text: string, column: number) =>
    `<${tag}${numbers[column] ? ' class="n"' : ''}>${text}</${tag}>`;
  const row = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text, column) => cell(tag, text, column)).join('')}</tr>`;
  return `<table>${row('th', heads)}${rows.map((texts) => row('td', texts)).join('')}</table>`;
}
