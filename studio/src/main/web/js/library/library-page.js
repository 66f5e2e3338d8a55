import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get, send} from '../api/api.js';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {emptyState, problemNotice, segments, select} from '../ui/pieces.js';
import {toast, toastProblem} from '../ui/toasts.js';
import {cardSkeletons, courseCard} from './course-card.js';
import {LibraryQuery} from './library-query.js';

const PAGE_SIZE = 24;
const TYPING_MS = 250;

/** All courses: searched, filtered, sorted, and as many pages of them as were asked for. */
class LibraryPage extends StudioElement {
  static get properties() {
    return {query: {attribute: false}, entry: {attribute: false}, items: {state: true}, problem: {state: true}, loading: {state: true}};
  }

  constructor() {
    super();
    this.items = null;
    this.languages = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${texts.library.title} · ${texts.product}`;
  }

  willUpdate(changed) {
    if (changed.has('query') || changed.has('entry')) {
      this.open(new LibraryQuery(this.query));
    }
  }

  /** Shows what was shown when the viewer left this entry of the history, or loads it. */
  open(choice) {
    const isOther = !this.choice || choice.href !== this.choice.href || this.entry !== this.shownEntry;
    this.choice = choice;
    this.shownEntry = this.entry;
    const kept = router.kept(this.entry);
    if (kept && kept.href === choice.href) {
      Object.assign(this, {items: kept.items, total: kept.total, cursor: kept.cursor, problem: null, loading: false});
      this.updateComplete.then(() => router.scrollBack());
    } else if (isOther) {
      this.load();
    }
  }

  /** Loads the first page, or the next one. */
  async load(cursor = '') {
    if (this.request) {
      this.request.abort();
    }
    this.request = new AbortController();
    this.life.signal.addEventListener('abort', () => this.request.abort());
    this.loading = cursor ? 'more' : 'all';
    this.problem = null;
    try {
      const page = await get('/courses', {...this.choice.api, limit: PAGE_SIZE, cursor}, this.request.signal);
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.total = {count: page.total, isAtLeast: page.total_is === 'at_least'};
      this.cursor = page.next_cursor || '';
      this.items.forEach((course) => this.languages.add(course.language));
      this.loading = false;
      this.keep();
    } catch (problem) {
      if (!isAbort(problem)) {
        this.problem = problem;
        this.loading = false;
      }
    }
  }

  keep() {
    router.keep(this.entry, {href: this.choice.href, items: this.items, total: this.total, cursor: this.cursor});
  }

  /** Typing and filtering stay in one entry of the history. */
  choose(changes) {
    const choice = this.choice.with(changes);
    router.describe(choice.href);
    this.choice = choice;
    this.load();
  }

  typed(event) {
    clearTimeout(this.typing);
    const q = event.target.value;
    this.typing = setTimeout(() => this.choose({q, sort: this.choice.values.sort === 'relevance' && !q ? '' : this.choice.values.sort}), TYPING_MS);
  }

  async restore(course) {
    try {
      await send('POST', `/courses/${course.id}/restore`);
      this.items = this.items.filter((other) => other !== course);
      this.total = {...this.total, count: this.total.count - 1};
      this.keep();
      toast(texts.library.restored(course.title || texts.library.noTitle));
    } catch (problem) {
      toastProblem(problem);
    }
  }

  get isNew() {
    return this.items && !this.items.length && !this.choice.isFiltered && !this.problem;
  }

  render() {
    if (this.isNew && !this.loading) {
      return html`<h1 class="visually-hidden" tabindex="-1">${texts.library.title}</h1>${this.welcome()}`;
    }
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">${texts.library.title}</h1>
          <p role="status">${this.total ? texts.library.total(this.total.count, this.total.isAtLeast) : html`&nbsp;`}</p>
        </div>
      </div>
      ${this.toolbar()} ${this.activeFilters()}
      ${this.problem ? problemNotice(this.problem, () => this.load()) : nothing}
      ${this.list()}`;
  }

  welcome() {
    if (!session.can('jobs:write')) {
      return emptyState({art: 'stack', title: texts.library.title, text: texts.library.emptyViewer});
    }
    return emptyState({
      art: 'spark',
      title: texts.library.emptyTitle,
      text: texts.library.emptyText,
      actions: html`
        <a class="button primary large" href="/new?example=quick-start">${icon('play')}${texts.library.quickStart}</a>
        <a class="button large" href="/new">${texts.library.blank}</a>`,
    });
  }

  toolbar() {
    const {values} = this.choice;
    const {all, ready, inProgress, deleted} = texts.library;
    const languages = [...new Set([...this.languages, values.language])].filter(Boolean).map((tag) => [tag, format.language(tag)]);
    const orders = [['', texts.library.newest], ['-updated_at', texts.library.changed], ['created_at', texts.library.oldest]];
    return html`
      <div class="toolbar">
        <div class="search">
          ${icon('search')}
          <input class="input" type="search" .value=${values.q} placeholder=${texts.library.search} aria-label=${texts.library.search} @input=${this.typed}>
        </div>
        ${segments(texts.library.filter, [['', all], ['published', ready], ['draft', inProgress], ['deleted', deleted]], values.status, (status) => this.choose({status}))}
        <span class="push"></span>
        ${languages.length > 1 ? select(texts.library.language, [['', texts.library.anyLanguage], ...languages], values.language, (language) => this.choose({language})) : nothing}
        ${select(texts.library.sort, values.q ? [['', texts.library.relevance], ['-created_at', texts.library.newest], orders[1]] : orders, values.sort, (sort) => this.choose({sort}))}
      </div>`;
  }

  activeFilters() {
    const {tag, author} = this.choice.values;
    const active = [['tag', tag], ['author', author]].filter(([, value]) => value);
    return active.length ? html`
      <p class="tags active-filters">
        ${active.map(([name, value]) => html`<button class="button" type="button" aria-label=${texts.library.removeFilter(value)} @click=${() => this.choose({[name]: ''})}>${value}${icon('close')}</button>`)}
      </p>` : nothing;
  }

  list() {
    if (!this.items) {
      return this.problem ? nothing : html`<div class="cards">${cardSkeletons(8)}</div>`;
    }
    if (!this.items.length && !this.loading) {
      const {showsDeleted} = this.choice;
      const isOnlyDeleted = showsDeleted && !this.choice.with({status: ''}).isFiltered;
      return emptyState({
        art: isOnlyDeleted ? 'trash' : 'search',
        title: isOnlyDeleted ? texts.library.noDeleted : texts.library.noMatch,
        text: isOnlyDeleted ? texts.library.noDeletedText : texts.library.noMatchText,
        actions: html`<button class="button" type="button" @click=${() => this.choose({q: '', status: '', language: '', author: '', tag: ''})}>${texts.library.clear}</button>`,
      });
    }
    const tagHref = (tag) => new LibraryQuery(new URLSearchParams({tag})).href;
    const onRestore = session.can('courses:write') ? (course) => this.restore(course) : null;
    return html`
      <div class="cards" aria-busy=${String(this.loading === 'all')}>
        ${repeat(this.items, (course) => course.id, (course) => courseCard(course, {tagHref, onRestore}))}
        ${this.loading === 'more' ? cardSkeletons(4) : nothing}
      </div>
      ${this.cursor && this.loading !== 'more' ? html`<div class="more"><button class="button large" type="button" @click=${() => this.load(this.cursor)}>${texts.showMore}</button></div>` : nothing}`;
  }
}

customElements.define('library-page', LibraryPage);
