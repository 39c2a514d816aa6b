import { fullFormats } from 'ajv-formats/dist/formats.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import type { Problem } from '#platform/errors.ts';
import { isLang, type Lang } from '#platform/text.ts';
import type { Answers, FieldSchema } from '../form-definition.ts';
import { judgeAnswers, type Failure } from '../judge-answers.ts';
import type { PageChecks } from '../page-checks.ts';
import { boundedPattern } from '../pattern-bounds.ts';
import { readAnswers, type PostedBody } from '../read-answers.ts';
import { showProblems } from './show-problems.ts';

/** What `/forms/<version>/<page>.<hash>.js` exports: see `pageChecks`. */
interface ChecksModule {
  checks: PageChecks & { fields: Record<string, FieldSchema> };
  default: (require: (name: string) => unknown, pattern: typeof boundedPattern) => CompiledSchema;
}

type CompiledSchema = ((answers: Answers) => boolean) & { errors?: Failure[] | null };

/** What the compiled code of a schema asks for: the same files the server's Ajv uses. */
const runtime: Record<string, unknown> = {
  'ajv/dist/runtime/ucs2length': ucs2length,
  'ajv-formats/dist/formats': { fullFormats },
};

/**
 * Says what is wrong with a page before it is sent, by the same rules and in the same words as the server. It never has
 * the last word: when its module does not load nothing is checked here, and a page sent again unchanged goes to the server.
 */
class CheckAnswers extends HTMLElement {
  private checks: ChecksModule['checks'] | undefined;
  private validate: CompiledSchema | undefined;
  private form: HTMLFormElement | undefined;
  /** What the page held when it came, and when it was last refused here. */
  private first = '';
  private refused = '';
  private shown = false;

  connectedCallback(): void {
    const form = this.closest('form');
    if (!form || this.form) return;
    this.form = form;
    this.first = typedIn(form);
    form.addEventListener('submit', (event) => this.check(event), { capture: true });
    form.addEventListener('change', () => this.shown && this.say(false));
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      // The server writes this module; its shape is `pageChecks`.
      const module = (await import(this.dataset.module ?? '')) as ChecksModule;
      this.validate = module.default((name) => runtime[name], boundedPattern);
      this.checks = module.checks;
      this.dataset.ready = 'yes';
    } catch {
      // The server checks everything again anyway.
    }
  }

  private check(event: SubmitEvent): void {
    const { form } = this;
    if (!form || event.submitter?.hasAttribute('name')) return;
    const typed = typedIn(form);
    if (typed === this.refused || this.say(true) === 0) return;
    this.refused = typed;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Shows what is wrong; how much that is. */
  private say(focus: boolean): number {
    const { form, checks, validate, lang } = this.state();
    if (!form || !checks || !validate) return 0;
    const problems = problemsOf(form, {
      checks,
      validate,
      first: this.first,
      signer: this.dataset.signer || undefined,
    });
    this.shown ||= problems.length > 0;
    showProblems(form, problems, { lang, title: this.dataset.title ?? '', error: this.dataset.error ?? '', focus });
    return problems.length;
  }

  private state() {
    const lang: Lang = isLang(document.documentElement.lang) ? document.documentElement.lang : 'vi';
    return { form: this.form, checks: this.checks, validate: this.validate, lang };
  }
}

interface Checking {
  checks: ChecksModule['checks'];
  validate: CompiledSchema;
  first: string;
  signer: string | undefined;
}

/** Judges the questions that stand on the page, except those that answers on it may have made vanish or appear. */
function problemsOf(form: HTMLFormElement, { checks, validate, first, signer }: Checking): Problem[] {
  const body = bodyOf(new URLSearchParams(typedIn(form)));
  const before = bodyOf(new URLSearchParams(first));
  const asking = { schema: { properties: checks.fields } };
  const names = Object.keys(checks.fields);
  const answers = readAnswers(asking, names, body);
  const earlier = readAnswers(asking, names, before);
  const changed = (name: string): boolean => JSON.stringify(answers[name]) !== JSON.stringify(earlier[name]);
  const asked = names.filter((name) => isOnPage(form, name) && !(checks.depends[name] ?? []).some(changed));
  return judgeAnswers({
    properties: checks.fields,
    required: checks.required,
    asked,
    answers,
    signer,
    failures: (given) => (validate(given) ? [] : (validate.errors ?? [])),
  });
}

const isOnPage = (form: HTMLFormElement, name: string): boolean =>
  [name, `${name}-year`, `${name}.rows`].some((box) => form.elements.namedItem(box) !== null);

/** What is typed in a form, as it would be posted; the marks of the open page are no answers. */
function typedIn(form: HTMLFormElement): string {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !['csrf', 'shown', 'from'].includes(entry[0]),
  );
  return new URLSearchParams(typed).toString();
}

const bodyOf = (typed: URLSearchParams): PostedBody =>
  Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)]));

customElements.define('check-answers', CheckAnswers);
