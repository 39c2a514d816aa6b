import { Agent, request as send, type IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { readForms, readLinks, readText, type PageForm } from './html.ts';

/** One answer of the portal, after its redirects. */
export interface Page {
  status: number;
  /** Where it was found in the end. */
  url: URL;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  html(): string;
  /** What it says, without tags. */
  text(): string;
  forms(): PageForm[];
  /** The one form that has all these controls or buttons, or is sent to such an address; throws when there is none. */
  form(wanted: FormWish): PageForm;
  /** The first link to such an address. */
  link(wanted: RegExp): string;
  links(): string[];
}

export type FormWish = { has: string } | { to: RegExp };

/** What is typed into a form: text, several ticked values, or a file. */
export type Typed = Readonly<Record<string, string | readonly string[] | SentFile>>;

export interface SentFile {
  name: string;
  type: string;
  content: Uint8Array;
}

export interface Portal {
  readonly baseUrl: string;
  /** Requests sent so far, redirects included. */
  readonly counts: { get: number; post: number };
  /** Cookies by name, for the portal's own address. */
  readonly cookies: Map<string, string>;
  /** A page; throws `PortalRefused` on an error status. */
  get(path: string): Promise<Page>;
  /** Sends a form of `page` with what was typed; `button` is the value of the button pressed. */
  submit(page: Page, form: PageForm, typed?: Typed, button?: string): Promise<Page>;
  /** As `submit`, but where it leads to is told, not followed. */
  post(page: Page, form: PageForm, typed?: Typed, button?: string): Promise<Page>;
  /** As `get` and `submit`, but error pages are answers like others and redirects are told, not followed. */
  ask(path: string, post?: SentBody, accept?: string): Promise<Page>;
}

export interface SentBody {
  body: Buffer | string;
  type: string;
}

/** The portal answered with an error page. */
export class PortalRefused extends Error {
  readonly page: Page;
  constructor(page: Page, asked: string) {
    super(`${asked} answered ${page.status}: ${page.text().slice(0, 400)}`);
    this.page = page;
  }
}

/** Connections kept open, as a browser keeps them; shared by the visitors of one program. */
export const keepAlive = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'fifo' });

const MAX_REDIRECTS = 6;

/** A visitor with a cookie jar: follows redirects, fills the forms that the pages offer, runs no script. */
export function openPortal(baseUrl: string): Portal {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => jars.get(origin) ?? jars.set(origin, new Map()).get(origin) ?? new Map();
  const counts = { get: 0, post: 0 };

  async function ask(url: URL, post?: SentBody, accept?: string): Promise<Page> {
    counts[post ? 'post' : 'get'] += 1;
    const jar = jarOf(url.origin);
    const page = await exchange(url, jar, { post, accept });
    for (const line of page.headers['set-cookie'] ?? []) keepCookie(jar, line);
    return page;
  }

  async function follow(url: URL, post?: SentBody): Promise<Page> {
    let page = await ask(url, post);
    for (let hops = 0; page.headers.location && hops < MAX_REDIRECTS; hops += 1) {
      page = await ask(new URL(page.headers.location, page.url));
    }
    if (page.status >= 300) throw new PortalRefused(page, `${post ? 'POST' : 'GET'} ${url.pathname}`);
    return page;
  }

  return {
    baseUrl,
    counts,
    cookies: jarOf(new URL(baseUrl).origin),
    ask: (path, post, accept) => ask(new URL(path, baseUrl), post, accept),
    get: (path) => follow(new URL(path, baseUrl)),
    submit(page, form, typed = {}, button) {
      const { target, body } = letterOf(page, form, { typed, button });
      return follow(target, body);
    },
    async post(page, form, typed = {}, button) {
      const { target, body } = letterOf(page, form, { typed, button });
      const answer = await ask(target, body);
      if (answer.status >= 400) throw new PortalRefused(answer, `POST ${target.pathname}`);
      return answer;
    },
  };
}

/** What a browser sends, and where, when a button of the form is pressed. */
function letterOf(
  page: Page,
  form: PageForm,
  { typed, button }: { typed: Typed; button: string | undefined },
): { target: URL; body?: SentBody } {
  const pressed = form.buttons.find(({ value }) => button !== undefined && value === button) ?? form.buttons[0];
  const target = new URL(pressed?.action ?? (form.action || page.url.href), page.url);
  const fields = filledIn(form, typed);
  if (pressed?.name) fields.push([pressed.name, pressed.value]);
  if (form.method === 'post') return { target, body: encode(form, fields, typed) };
  target.search = new URLSearchParams(fields).toString();
  return { target };
}

/** The form's own values with the typed ones in their places. */
export function filledIn(form: PageForm, typed: Typed): [string, string][] {
  const own = form.values.filter(([name]) => !(name in typed));
  const given = Object.entries(typed).flatMap(([name, value]): [string, string][] => {
    if (!form.controls.has(name)) throw new Error(`the form to ${form.action} does not ask for "${name}"`);
    return [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as [string, string]] : []));
  });
  return [...own, ...given];
}

export function encode(form: PageForm, fields: [string, string][], typed: Typed = {}): SentBody {
  if (!form.multipart) {
    return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
  }
  const boundary = `----portal${randomUUID()}`;
  const pieces = fields.map(([name, value]) => part(boundary, `name="${name}"`, value));
  for (const [name, value] of Object.entries(typed)) {
    for (const file of [value].flat()) {
      if (typeof file === 'string') continue;
      const says = `name="${name}"; filename="${file.name}"\r\nContent-Type: ${file.type}`;
      pieces.push(part(boundary, says, file.content));
    }
  }
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

const part = (boundary: string, says: string, content: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${says}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';');
  const [name = '', value = ''] = pair.split('=').map((piece) => piece.trim());
  const isOver = rest.some((piece) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(piece));
  if (isOver || value === '') jar.delete(name);
  else jar.set(name, value);
}

interface Asking {
  post: SentBody | undefined;
  accept: string | undefined;
}

function exchange(url: URL, jar: Map<string, string>, { post, accept = 'text/html,*/*' }: Asking): Promise<Page> {
  const headers: Record<string, string | number> = { accept, 'accept-language': 'vi' };
  if (jar.size > 0) headers['cookie'] = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  if (post) Object.assign(headers, { 'content-type': post.type, 'content-length': Buffer.byteLength(post.body) });
  return new Promise((done, fail) => {
    const asking = send(url, { agent: keepAlive, method: post ? 'POST' : 'GET', headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', fail);
      answer.on('end', () => done(pageOf(url, answer.statusCode ?? 0, answer.headers, Buffer.concat(pieces))));
    });
    asking.on('error', (cause) => {
      // A kept connection that the server has closed meanwhile: browsers send the request again on a new one.
      if (asking.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET') {
        done(exchange(url, jar, { post, accept }));
      } else fail(cause);
    });
    asking.end(post?.body);
  });
}

function pageOf(url: URL, status: number, headers: IncomingHttpHeaders, bytes: Buffer): Page {
  let read: string | undefined;
  let found: PageForm[] | undefined;
  const html = () => (read ??= bytes.toString('utf8'));
  const forms = () => (found ??= readForms(html()));
  const links = () => readLinks(html());
  return {
    status,
    url,
    headers,
    bytes,
    html,
    forms,
    links,
    text: () => readText(html()),
    form(wanted) {
      const match = forms().find((form) => ('to' in wanted ? wanted.to.test(form.action) : offers(form, wanted.has)));
      if (!match)
        throw new Error(
          `no form ${JSON.stringify(wanted, (_, value: unknown) => (value instanceof RegExp ? value.source : value))} on ${url.pathname}: ${readText(html()).slice(0, 300)}`,
        );
      return match;
    },
    link(wanted) {
      const match = links().find((href) => wanted.test(href));
      if (!match) throw new Error(`no link ${wanted.source} on ${url.pathname}: ${readText(html()).slice(0, 300)}`);
      return match;
    },
  };
}

const offers = (form: PageForm, name: string): boolean =>
  form.controls.has(name) ||
  form.buttons.some((button) => button.name === name || button.value === name) ||
  form.values.some(([key, value]) => key !== 'csrf' && value === name);
