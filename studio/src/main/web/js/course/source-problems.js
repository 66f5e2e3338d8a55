import {html, nothing} from 'lit';
import {get} from '../api/api.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {notice} from '../ui/pieces.js';

const PAUSE_MS = 1000;
const PLACE = /^(?:Lesson \d+, )?line \d+: /i;

/** What is wrong with the files of a course that somebody watches and has saved: its last good version stays meanwhile. */
class SourceProblems extends StudioElement {
  static get properties() {
    return {courseId: {attribute: false}, items: {state: true}};
  }

  constructor() {
    super();
    this.items = [];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pausing);
    this.pausing = null;
    this.request?.abort();
  }

  willUpdate(changed) {
    if (changed.has('courseId')) {
      this.items = [];
      this.request?.abort();
      this.request = null;
      this.refresh();
    }
  }

  /** Reads them again, within a second, however often this is called. */
  refreshSoon() {
    this.pausing ??= setTimeout(() => {
      this.pausing = null;
      this.refresh();
    }, PAUSE_MS);
  }

  /** Reads them again; what has changed while they are read is read after that. */
  async refresh() {
    this.isOutdated = true;
    if (this.request) {
      return;
    }
    const request = new AbortController();
    this.request = request;
    while (this.isOutdated && !request.signal.aborted) {
      this.isOutdated = false;
      await this.read(request.signal);
    }
    if (this.request === request) {
      this.request = null;
    }
  }

  async read(signal) {
    try {
      const {items} = await get(`/courses/${this.courseId}/source/problems`, {}, signal);
      if (!signal.aborted) {
        this.items = items;
      }
    } catch (problem) {
      // The page says itself that the course cannot be read.
      if (!isAbort(problem)) {
        this.items = [];
      }
    }
  }

  render() {
    return html`<div role="status">${this.items.length ? notice({
      tone: 'bad',
      title: texts.course.sourceProblems(this.items.length),
      text: html`
        <p>${texts.course.sourceProblemsText}</p>
        <ul class="source-problems">${this.items.map(({detail, line, file}) => html`
          <li>${line ? html`<span class="number">${file ? `${file}, ` : nothing}${texts.editor.line(line)}</span>` : nothing}<span>${withoutPlace(detail, line)}</span></li>`)}</ul>`,
    }) : nothing}</div>`;
  }
}

function withoutPlace(detail, line) {
  const text = line ? detail.replace(PLACE, '') : detail;
  return text === detail ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define('source-problems', SourceProblems);
