import {html, nothing} from 'lit';
import {get} from '../api/api.js';
import {follow} from '../api/event-stream.js';
import {session} from '../api/session.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {emptyState, problemNotice, segments} from '../ui/pieces.js';
import {jobList, jobSkeletons} from './job-list.js';

const PAGE_SIZE = 25;
const TYPING_MS = 250;
const READ_AGAIN_MS = 400;
const STATUSES = {live: 'pending,running', completed: 'completed', failed: 'failed', cancelled: 'cancelled'};

/** All jobs, live: one that is listed changes in place, and one that is new appears on top. */
class JobsPage extends StudioElement {
  static get properties() {
    return {query: {attribute: false}, entry: {attribute: false}, items: {state: true}, problem: {state: true}, loading: {state: true}};
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${texts.jobs.title} · ${texts.product}`;
    follow('/jobs/events', {
      signal: this.life.signal,
      onEvent: (event, data) => this.apply(event, data),
      // What happened while nobody listened is found by reading the list again.
      onOpen: () => this.items && this.readAgain(),
    }).catch((problem) => isAbort(problem) || (this.problem = problem));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.reading);
    clearTimeout(this.typing);
  }

  willUpdate(changed) {
    if (changed.has('query') || changed.has('entry')) {
      this.choice = {status: this.query.get('status') || '', q: this.query.get('q') || ''};
      const kept = router.kept(this.entry);
      if (kept) {
        Object.assign(this, kept);
        this.updateComplete.then(() => router.scrollBack());
        this.readAgain();
      } else {
        this.load();
      }
    }
  }

  get filters() {
    const {status, q} = this.choice;
    return {status: STATUSES[status] || '', q};
  }

  async load(cursor = '') {
    this.request?.abort();
    this.request = new AbortController();
    this.life.signal.addEventListener('abort', () => this.request.abort());
    this.loading = cursor ? 'more' : 'all';
    this.problem = null;
    try {
      const page = await get('/jobs', {...this.filters, limit: PAGE_SIZE, cursor}, this.request.signal);
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.cursor = page.next_cursor || '';
      this.show(page);
    } catch (problem) {
      if (!isAbort(problem)) {
        Object.assign(this, {problem, loading: false});
      }
    }
  }

  show(page) {
    this.total = {count: page.total, isAtLeast: page.total_is === 'at_least'};
    this.loading = false;
    router.keep(this.entry, {items: this.items, total: this.total, cursor: this.cursor, choice: this.choice});
  }

  /** Progress is shown at once; for everything else the first page is read again, once for many events. */
  apply({type}, data) {
    if (!this.items) {
      return;
    }
    const known = this.items.find((job) => job.id === data.job_id);
    if (known && data.progress > known.progress) {
      this.items = this.items.map((job) => (job === known ? {...job, progress: data.progress} : job));
    }
    if (type !== 'lesson.progressed' && !this.reading) {
      this.reading = setTimeout(() => this.readAgain(), READ_AGAIN_MS);
    }
  }

  /** Takes over what is new on the first page, and leaves the pages after it. */
  async readAgain() {
    clearTimeout(this.reading);
    this.reading = null;
    try {
      const page = await get('/jobs', {...this.filters, limit: PAGE_SIZE}, this.life.signal);
      if (this.loading || !this.items) {
        return;
      }
      const fresh = new Map(page.items.map((job) => [job.id, job]));
      const last = page.items.at(-1);
      const others = this.items.filter((job) => !fresh.has(job.id) && last && page.items.length === PAGE_SIZE && job.created_at <= last.created_at);
      this.items = [...page.items, ...others];
      this.show(page);
    } catch (problem) {
      if (!isAbort(problem)) {
        this.problem = problem;
      }
    }
  }

  choose(changes) {
    this.choice = {...this.choice, ...changes};
    const parameters = new URLSearchParams(Object.entries(this.choice).filter(([, value]) => value));
    router.describe(`/jobs${parameters.size ? `?${parameters}` : ''}`);
    this.load();
  }

  typed(event) {
    clearTimeout(this.typing);
    const q = event.target.value;
    this.typing = setTimeout(() => this.choose({q}), TYPING_MS);
  }

  render() {
    const {all, live, completed, failed, cancelled} = texts.jobs;
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">${texts.jobs.title}</h1>
          <p role="status">${this.total ? texts.jobs.total(this.total.count, this.total.isAtLeast) : html`&nbsp;`}</p>
        </div>
      </div>
      <div class="toolbar">
        <div class="search">
          ${icon('search')}
          <input class="input" type="search" .value=${this.choice.q} placeholder=${texts.jobs.search} aria-label=${texts.jobs.search} @input=${this.typed}>
        </div>
        ${segments(texts.jobs.filter, [['', all], ['live', live], ['completed', completed], ['failed', failed], ['cancelled', cancelled]], this.choice.status, (status) => this.choose({status}))}
      </div>
      ${this.problem ? problemNotice(this.problem, () => this.load()) : nothing}
      ${this.list()}`;
  }

  list() {
    if (!this.items) {
      return this.problem ? nothing : jobSkeletons(6);
    }
    if (!this.items.length && !this.loading) {
      const isFiltered = this.choice.q || this.choice.status;
      return emptyState({
        art: isFiltered ? 'search' : 'clock',
        title: isFiltered ? texts.jobs.noMatch : texts.jobs.emptyTitle,
        text: isFiltered ? texts.jobs.noMatchText : texts.jobs.emptyText,
        actions: isFiltered
          ? html`<button class="button" type="button" @click=${() => this.choose({q: '', status: ''})}>${texts.library.clear}</button>`
          : session.can('jobs:write') ? html`<a class="button primary" href="/new">${icon('plus')}${texts.newCourse}</a>` : nothing,
      });
    }
    return html`
      <div aria-busy=${String(this.loading === 'all')}>${jobList(this.items)}</div>
      ${this.cursor ? html`<div class="more"><button class="button large" type="button" ?disabled=${this.loading === 'more'} @click=${() => this.load(this.cursor)}>${texts.showMore}</button></div>` : nothing}`;
  }
}

customElements.define('jobs-page', JobsPage);
