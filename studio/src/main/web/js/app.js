import {html, nothing} from 'lit';
import {connection} from './api/connection.js';
import {get} from './api/api.js';
import {session} from './api/session.js';
import {router} from './router.js';
import {texts} from './texts.js';
import {StudioElement} from './ui/element.js';
import {icon} from './ui/icons.js';
import {askForKey} from './ui/key-dialog.js';
import {missingPage} from './ui/pieces.js';
import './ui/toasts.js';
import './library/library-page.js';
import './course/course-page.js';
import './editor/editor-page.js';
import './jobs/jobs-page.js';
import './jobs/job-page.js';
import './workers/workers-page.js';

/** The frame of all pages: header, messages about the connection, and the page that the address names. */
class StudioApp extends StudioElement {
  static get properties() {
    return {place: {state: true}};
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(connection, 'change', () => this.requestUpdate());
    this.listen(session, 'change', () => this.requestUpdate());
    this.listen(session, 'ask', ({detail}) => this.askForKey(detail));
    this.listen(router, 'navigate', ({detail}) => this.navigate(detail));
    router.start();
    this.begin();
  }

  async begin() {
    await this.readSession();
    this.place = router.place;
  }

  /** Who uses the studio. A server that requires a key says so without one, too. */
  async readSession() {
    try {
      let known = await get('/session', {}, this.life.signal);
      while (known.authentication === 'required' && !known.role) {
        await session.ask(session.key);
        known = await get('/session', {}, this.life.signal);
      }
      session.learn(known);
    } catch (unknown) {
      // A server without sessions: what it does not allow, it refuses.
      session.learn(null);
    }
  }

  /** Another key may belong to somebody else, who may do something else. */
  async askForKey(detail) {
    await askForKey(detail);
    if (this.place) {
      this.readSession();
    }
  }

  navigate({place, how}) {
    this.how = how;
    this.place = place;
  }

  updated(changed) {
    if (!changed.has('place') || !changed.get('place')) {
      return;
    }
    if (this.how === 'push') {
      window.scrollTo(0, 0);
      const heading = this.querySelector('main h1');
      (heading || this.querySelector('main')).focus({preventScroll: true});
    }
  }

  render() {
    return html`
      <a class="skip-link" href="#main" @click=${this.skip}>${texts.skip}</a>
      ${this.header()}
      ${this.banner()}
      <main id="main" tabindex="-1">${this.place ? this.page() : nothing}</main>
      <toast-list></toast-list>`;
  }

  header() {
    const name = this.place && this.place.name;
    const current = (names) => (names.includes(name) ? 'page' : nothing);
    return html`
      <header class="header">
        <div class="header-row">
          <a class="brand" href="/"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>${texts.product}</span></a>
          <nav class="nav" aria-label=${texts.nav.label}>
            <a href="/" aria-current=${current(['library', 'course'])}>${texts.nav.library}</a>
            <a href="/jobs" aria-current=${current(['jobs', 'job'])}>${texts.nav.jobs}</a>
            ${session.isAdmin ? html`<a href="/workers" aria-current=${current(['workers'])}>${texts.nav.workers}</a>` : nothing}
          </nav>
          <div class="header-actions">
            ${session.isAuthenticated ? html`
              <button class="icon-button" type="button" title=${texts.signOut} aria-label=${texts.signOut} @click=${this.signOut}>${icon('leave')}</button>` : nothing}
            ${session.can('jobs:write') && name !== 'editor' ? html`<a class="button primary" href="/new">${icon('plus')}<span class="wide">${texts.newCourse}</span></a>` : nothing}
          </div>
        </div>
      </header>`;
  }

  banner() {
    const text = texts.connection[connection.state];
    return html`<div role="status">${text ? html`<div class="banner"><span class="spinner"></span>${text(connection.seconds)}</div>` : nothing}</div>`;
  }

  page() {
    const {name, id, query, key} = this.place;
    switch (name) {
      case 'library':
        return html`<library-page .query=${query} .entry=${key}></library-page>`;
      case 'course':
        return html`<course-page .courseId=${id} .version=${query.get('version') || ''}></course-page>`;
      case 'editor':
        return html`<editor-page .courseId=${id || ''} .query=${query}></editor-page>`;
      case 'jobs':
        return html`<jobs-page .query=${query} .entry=${key}></jobs-page>`;
      case 'job':
        return html`<job-page .jobId=${id}></job-page>`;
      case 'workers':
        return html`<workers-page></workers-page>`;
      default:
        return missingPage();
    }
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }

  signOut() {
    session.keep('');
    location.assign('/');
  }
}

customElements.define('studio-app', StudioApp);
