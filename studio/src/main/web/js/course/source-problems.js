import {html, nothing} from 'lit';
import {get} from '../api/api.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {notice} from '../ui/pieces.js';

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

  willUpdate(changed) {
    if (changed.has('courseId')) {
      this.items = [];
      this.refresh();
    }
  }

  async refresh() {
    const {courseId} = this;
    try {
      const {items} = await get(`/courses/${courseId}/source/problems`, {}, this.life.signal);
      if (courseId === this.courseId) {
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
