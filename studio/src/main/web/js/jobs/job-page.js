import {html, nothing} from 'lit';
import {get, send, sendJson} from '../api/api.js';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {confirmed} from '../ui/dialogs.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {missingPage, notice, problemNotice, progressBar, statusChip} from '../ui/pieces.js';
import {toast, toastProblem} from '../ui/toasts.js';
import {lessonList, timeline} from './job-parts.js';
import {LiveJob, hasEnded} from './live-job.js';

/** A job: what it does right now, what it did, and what can be done about it. */
class JobPage extends StudioElement {
  static get properties() {
    return {jobId: {attribute: false}, job: {state: true}, course: {state: true}, problem: {state: true}};
  }

  willUpdate(changed) {
    if (changed.has('jobId')) {
      this.open();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.request?.abort();
  }

  open() {
    this.request?.abort();
    this.request = new AbortController();
    Object.assign(this, {job: null, course: null, problem: null});
    document.title = `${texts.jobs.untitled(this.jobId)} · ${texts.product}`;
    new LiveJob(this.jobId, {
      signal: this.request.signal,
      onChange: (job) => this.changed(job),
      onProblem: (problem) => (this.problem = problem),
    }).start();
  }

  changed(job) {
    const isFirst = !this.job;
    this.job = job;
    if (isFirst) {
      this.readCourse(job);
    }
  }

  /** A job does not say the title of its course. The course may have been deleted. */
  async readCourse({course_id: id, course_version: version}) {
    try {
      this.course = await get(`/courses/${id}`, {version}, this.request.signal);
      document.title = `${this.course.title} · ${texts.jobs.title} · ${texts.product}`;
    } catch (missing) {
      if (!isAbort(missing)) {
        this.course = null;
      }
    }
  }

  async act(link, done) {
    try {
      await sendJson('POST', link);
      toast(done);
      this.open();
    } catch (problem) {
      toastProblem(problem);
    }
  }

  async cancel() {
    if (await confirmed(texts.job.cancelTitle, texts.job.cancelText, texts.job.cancel, texts.job.keep)) {
      this.act(this.job._links.cancel, texts.job.cancelled);
    }
  }

  async deleteJob() {
    if (!(await confirmed(texts.job.removeTitle, texts.job.removeText, texts.job.remove))) {
      return;
    }
    try {
      await send('DELETE', this.job._links.delete);
      router.go('/jobs');
      toast(texts.job.removed);
    } catch (problem) {
      toastProblem(problem);
    }
  }

  render() {
    const {job, problem} = this;
    if (problem && [403, 404].includes(problem.status)) {
      return missingPage(problem);
    }
    if (!job) {
      return problem ? problemNotice(problem, () => this.open()) : html`<div class="skeleton line"></div><div class="skeleton line short"></div>`;
    }
    return html`
      ${this.head()}
      ${problem ? problemNotice(problem, () => this.open()) : nothing}
      ${job.error ? this.error() : nothing}
      <div class="job-layout">
        <div>${this.progress()}${lessonList(job)}</div>
        <div>${this.facts()}${this.warnings()}${timeline(job)}</div>
      </div>`;
  }

  head() {
    const {job, course} = this;
    const links = job._links;
    const mayWrite = session.can('jobs:write');
    return html`
      <div class="page-head">
        <div>
          <h1 tabindex="-1">${course ? course.title : job.title || texts.jobs.untitled(job.id)}</h1>
          <p class="tags">${statusChip(job.status)}${job.course_version > 1 ? html`<span class="chip">${texts.jobs.version(job.course_version)}</span>` : nothing}</p>
        </div>
        <div class="course-actions">
          ${links.cancel && mayWrite ? html`<button class="button" type="button" @click=${this.cancel}>${icon('stop')}${texts.job.cancel}</button>` : nothing}
          ${links.retry && mayWrite ? html`<button class="button" type="button" @click=${() => this.act(links.retry, texts.job.retried)}>${icon('repeat')}${texts.job.retry}</button>` : nothing}
          ${course ? html`<a class="button primary" href=${this.courseHref}>${icon('play')}${texts.job.course}</a>` : nothing}
          ${links.delete && mayWrite ? html`<button class="icon-button" type="button" title=${texts.job.remove} aria-label=${texts.job.remove} @click=${this.deleteJob}>${icon('trash')}</button>` : nothing}
        </div>
      </div>`;
  }

  get courseHref() {
    const {course} = this;
    return course.current ? `/courses/${course.id}` : `/courses/${course.id}?version=${course.version}`;
  }

  error() {
    const {error, course_id: course, course_version: version} = this.job;
    return notice({
      tone: 'bad',
      title: error.title,
      text: error.detail,
      actions: error.line ? html`<a class="button" href="/courses/${course}/edit?version=${version}&line=${error.line}">${texts.job.toLine(error.line)}</a>` : nothing,
    });
  }

  progress() {
    const {job} = this;
    const isLive = !hasEnded(job);
    return html`
      <section class="panel job-overall">
        <div>
          <strong class="number">${format.percent(job.progress)}</strong>
          <span>${isLive && job.phase ? texts.job.phases[job.phase] : texts.status[job.status]}${isLive && job.eta_seconds ? html` · ${texts.course.left(job.eta_seconds)}` : nothing}</span>
        </div>
        ${progressBar(job.progress, texts.jobs.progress, job.status)}
      </section>`;
  }

  facts() {
    const {job} = this;
    const took = job.started_at && job.completed_at ? (new Date(job.completed_at) - new Date(job.started_at)) / 1000 : null;
    const labels = Object.entries(job.labels).map(([name, value]) => `${name}: ${value}`).join(', ');
    const facts = [
      [texts.job.created, format.moment(job.created_at)],
      [texts.job.queue, job.queue_wait_ms === undefined ? '' : job.queue_wait_ms < 1000 ? texts.job.noWait : format.span(job.queue_wait_ms / 1000)],
      [texts.job.took, took === null ? '' : format.span(took)],
      [texts.job.finished, job.completed_at && format.moment(job.completed_at)],
      [texts.job.deadline, job.deadline && format.moment(job.deadline)],
      [texts.job.attempt, job.attempt > 1 ? format.number(job.attempt) : ''],
      [texts.job.priority, job.priority === 'normal' ? '' : job.priority],
      [texts.job.labels, labels],
      [texts.job.id, html`<code>${job.id}</code>`],
    ];
    return html`
      <section class="panel">
        <div class="panel-head"><h2>${texts.job.facts}</h2></div>
        <dl class="facts panel-body">${facts.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      </section>`;
  }

  warnings() {
    const {warnings, course_id: course, course_version: version} = this.job;
    return warnings.length ? html`
      <section class="panel">
        <div class="panel-head"><h2>${texts.job.warnings}</h2></div>
        <ul class="remarks">${warnings.map(({line, detail}) => html`
          <li><p>${line ? html`<a class="number" href="/courses/${course}/edit?version=${version}&line=${line}">${texts.editor.line(line)}</a>` : nothing}${detail}</p></li>`)}</ul>
      </section>` : nothing;
  }
}

customElements.define('job-page', JobPage);
