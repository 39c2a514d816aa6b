/** Every component of the design system; README.md beside this file shows how each is used. */
export { Button, ButtonGroup, ButtonLink } from './components/button.tsx';
export { Checkboxes, Radios, Select, type Choice } from './components/choices.tsx';
export { ClockBadge, dueWords, type ClockTone } from './components/clock-badge.tsx';
export { DateInput, dateValue, isoDate, typedDate, type DateValue } from './components/date-input.tsx';
export { DueStrip, type DayKind, type DueDay } from './components/due-strip.tsx';
export { ErrorSummary } from './components/error-summary.tsx';
export { ErrorMessage, Field, fieldId, FieldSet, Hint, problemAt, type FieldProps } from './components/field.tsx';
export { FileInput, UploadedFiles, type UploadedFile } from './components/file-input.tsx';
export { CsrfField, Form, UploadForm } from './components/form.tsx';
export { Icon, type IconName } from './components/icon.tsx';
export { Lotus, Mark } from './components/marks.tsx';
export {
  BackLink,
  Breadcrumbs,
  FilterList,
  Pagination,
  SearchBox,
  type Crumb,
  type FilterGroup,
} from './components/navigation.tsx';
export { Notice, Panel } from './components/notice.tsx';
export { CopyCode, KeyboardShortcuts, PrintButton, type Shortcut } from './components/page-tools.tsx';
export { Card, Cards, Columns, Details, EmptyState, Hero, Progress } from './components/panels.tsx';
export { Qr } from './components/qr.tsx';
export { Stars } from './components/stars.tsx';
export { Status, type Tone } from './components/status.tsx';
export { StepHeader } from './components/step-header.tsx';
export { SummaryList, type SummaryRow } from './components/summary-list.tsx';
export { Table, type Column } from './components/table.tsx';
export { MoneyInput, TextArea, TextInput } from './components/text-input.tsx';
export { Stations, Timeline, type Station, type TimelineItem } from './components/timeline.tsx';
