import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../api/api.js';
import {pause} from '../api/connection.js';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {emptyState, missingPage, problemNotice, statusChip} from '../ui/pieces.js';

/** Workers report every five seconds. */
const REFRESH_MS = 3000;

/** Which workers there are and what each of them does. */
class WorkersPage extends StudioElement {
  static get properties() {
    return {list: {state: true}, problem: {state: true}};
  }

  constructor() {
    super();
    this.titles = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = `${texts.workers.title} · ${texts.product}`;
    this.refresh();
  }

  async refresh() {
    const {signal} = this.life;
    this.problem = null;
    try {
      while (!signal.aborted) {
        if (!document.hidden) {
          const list = await get('/workers', {}, signal);
          await this.readTitles(list, signal);
          this.list = list;
        }
        await pause(REFRESH_MS, signal);
      }
    } catch (problem) {
      if (!isAbort(problem)) {
        this.problem = problem;
      }
    }
  }

  /** A worker names the job that it works for; its course has a title to recognize it by. */
  async readTitles(list, signal) {
    const unknown = new Set(list.items.flatMap(({running}) => running.map(({job_id: id}) => id)).filter((id) => !this.titles.has(id)));
    await Promise.all([...unknown].map(async (id) => {
      const title = await get(`/jobs/${id}`, {}, signal)
        .then((job) => get(`/courses/${job.course_id}`, {version: job.course_version}, signal))
        .then((course) => course.title, (failure) => (isAbort(failure) ? Promise.reject(failure) : ''));
      this.titles.set(id, title || texts.jobs.untitled(id));
    }));
  }

  render() {
    const {list, problem} = this;
    if (problem && problem.status === 403) {
      return missingPage(problem);
    }
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">${texts.workers.title}</h1>
          <p>${list ? texts.workers.summary(list.items.length, list.running, list.slots) : html`&nbsp;`}</p>
        </div>
      </div>
      ${problem ? problemNotice(problem, () => this.refresh()) : nothing}
      ${!list ? (problem ? nothing : html`<div class="workers"><div class="panel skeleton worker-space"></div></div>`)
        : list.items.length ? html`<ul class="workers">${repeat(list.items, ({name}) => name, (worker) => this.worker(worker))}</ul>`
        : emptyState({art: 'machine', title: texts.workers.none, text: texts.workers.noneText})}`;
  }

  worker({name, version, status, slots, started_at: started, last_seen_at: seen, running}) {
    const isLate = Date.now() - new Date(seen) > 12000;
    return html`
      <li class="panel">
        <div class="panel-head"><h2>${name}</h2>${statusChip(status)}</div>
        <div class="panel-body">
          <ul class="slots">
            ${running.map((work) => html`
              <li class="busy">
                <a href="/jobs/${work.job_id}">${this.titles.get(work.job_id)}</a>
                <p>${texts.workers.lesson(work.lesson)} · ${texts.workers.since} <time datetime=${work.started_at}>${format.clock(work.started_at)}</time></p>
              </li>`)}
            ${Array.from({length: Math.max(0, slots - running.length)}, () => html`<li>${texts.workers.free}</li>`)}
          </ul>
          <p class="worker-facts">${texts.workers.running(format.moment(started))} · ${texts.workers.version(version)}${isLate ? html` · ${texts.workers.seen(format.ago(seen))}` : nothing}</p>
        </div>
      </li>`;
  }
}

customElements.define('workers-page', WorkersPage);
