import type { Bilingual } from '#platform/text.ts';
import type { Content } from '../model/content.ts';
import type { Saved, SavedDraft } from '../model/start.ts';
import { paths } from '../paths.ts';
import { forget, keep } from './keeper.ts';
import { ask } from './office.ts';

/** Where saving stands; `stale` carries what somebody else saved meanwhile. */
export type Saving =
  | { state: 'saved'; at: Date | undefined }
  | { state: 'waiting' | 'saving' | 'offline' | 'signed-out' }
  | { state: 'refused'; says: Bilingual }
  | { state: 'stale'; theirs: SavedDraft };

const PAUSE = 900;

/** Saves the newest content a moment after it changed, one save at a time, and never drops what could not be saved. */
export class Saver {
  private content: Content | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private tries = 0;
  private readonly draftId: string;
  private readonly csrf: string;
  private readonly tell: (saving: Saving) => void;
  revision: number;

  constructor(draft: { draftId: string; csrf: string; revision: number }, tell: (saving: Saving) => void) {
    this.draftId = draft.draftId;
    this.csrf = draft.csrf;
    this.revision = draft.revision;
    this.tell = tell;
    window.addEventListener('online', () => void this.save());
  }

  changed(content: Content): void {
    this.content = content;
    keep(this.draftId, { revision: this.revision, content });
    this.tell({ state: 'waiting' });
    this.later(PAUSE);
  }

  /** Goes on from what another person saved; the next save replaces it knowingly. */
  goOnFrom(revision: number): void {
    this.revision = revision;
    this.busy = false;
  }

  /** Takes what the server itself wrote into the draft as saved. */
  wrote({ revision, savedAt }: Saved): void {
    this.revision = revision;
    this.tell({ state: 'saved', at: new Date(savedAt) });
  }

  /** Forgets what is not saved. */
  drop(): void {
    this.content = undefined;
    clearTimeout(this.timer);
    forget(this.draftId);
    this.tell({ state: 'saved', at: undefined });
  }

  /** Waits for what is under way and saves the rest; true when everything is saved. */
  async settle(): Promise<boolean> {
    for (let tries = 0; this.busy && tries < 100; tries += 1) await new Promise((wake) => setTimeout(wake, 100));
    return this.save();
  }

  /** True when everything is saved. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    const { content } = this;
    if (!content) return !this.busy;
    if (this.busy) {
      this.later(200);
      return false;
    }
    this.busy = true;
    this.content = undefined;
    this.tell({ state: 'saving' });
    const body = { revision: this.revision, ...content };
    const answer = await ask<Saved>(paths.draft(this.draftId), { method: 'PUT', csrf: this.csrf, body });
    this.busy = false;
    if (!answer.ok) {
      this.content ??= content;
      await this.failed(answer.refusal);
      return false;
    }
    this.revision = answer.value.revision;
    this.tries = 0;
    if (this.content) return this.save();
    forget(this.draftId);
    this.tell({ state: 'saved', at: new Date(answer.value.savedAt) });
    return true;
  }

  private async failed(refusal: { code: string; says: Bilingual; status: number } | undefined): Promise<void> {
    if (refusal?.code === 'authoring.stale') return this.showOther();
    if (refusal?.status === 401 || refusal?.status === 403) return this.tell({ state: 'signed-out' });
    if (refusal && refusal.status < 500) return this.tell({ state: 'refused', says: refusal.says });
    this.tell({ state: 'offline' });
    this.tries += 1;
    this.later(Math.min(30, 2 ** this.tries) * 1000);
  }

  private async showOther(): Promise<void> {
    const theirs = await ask<SavedDraft>(paths.content(this.draftId), { method: 'GET', csrf: this.csrf });
    this.tell(theirs.ok ? { state: 'stale', theirs: theirs.value } : { state: 'offline' });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }
}
