import {html, nothing} from 'lit';
import {get, send, sendJson} from '../api/api.js';
import {follow} from '../api/event-stream.js';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {LiveJob, hasEnded} from '../jobs/live-job.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {missingPage, notice, problemNotice, progressBar, statusChip} from '../ui/pieces.js';
import {toast, toastProblem} from '../ui/toasts.js';
import {editDetails} from './details-dialog.js';
import {downloads} from './downloads.js';
import {fileUrl, playerCourse} from './player-course.js';

/** A course: played, described, downloaded, edited; and watched while it is being made. */
class CoursePage extends StudioElement {
  static get properties() {
    return {
      courseId: {attribute: false},
      version: {attribute: false},
      course: {state: true},
      job: {state: true},
      versions: {state: true},
      problem: {state: true},
    };
  }

  willUpdate(changed) {
    if (changed.has('courseId') || changed.has('version')) {
      this.open();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.request?.abort();
  }

  async open() {
    this.request?.abort();
    this.request = new AbortController();
    const {signal} = this.request;
    Object.assign(this, {course: null, job: null, jobId: null, versions: null, problem: null, manifest: null, manifestHref: null, played: null});
    try {
      const jobs = session.can('jobs:read') ? get('/jobs', {course_id: this.courseId, limit: 1}, signal) : {items: []};
      await Promise.all([this.readCourse(signal), this.readVersions(signal)]);
      const [latest] = (await jobs).items;
      if (latest && latest.status !== 'completed') {
        this.followJob(latest.id, signal);
      }
      if (!this.version && session.can('jobs:read')) {
        await this.followNewJobs(signal);
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** A new version may be submitted elsewhere at any time: in another tab, by a client, by the command "watch". */
  followNewJobs(signal) {
    return follow('/jobs/events', {
      query: {type: 'job.pending'},
      signal,
      onEvent: (event, {course_id: course, job_id: job}) => {
        if (course === this.courseId && job !== this.jobId) {
          this.followJob(job, signal);
        }
      },
    });
  }

  fail(problem) {
    if (!isAbort(problem)) {
      this.problem = problem;
    }
  }

  async readCourse(signal) {
    const response = await send('GET', `/courses/${this.courseId}`, {query: {version: this.version}, signal});
    const course = await response.json();
    this.etag = response.headers.get('ETag');
    if (course.manifest && course.manifest.href !== this.manifestHref) {
      this.manifestHref = course.manifest.href;
      // Only titles of slides and times of quizzes are taken from it: without it, the course plays all the same.
      this.manifest = await get(course.manifest.href, {}, signal).catch((missing) => (isAbort(missing) ? Promise.reject(missing) : null));
    }
    this.course = course;
    document.title = `${course.title} · ${texts.product}`;
    this.play();
  }

  async readVersions(signal) {
    this.versions = (await get(`/courses/${this.courseId}/versions`, {limit: 50}, signal)).items;
  }

  followJob(id, signal) {
    this.jobId = id;
    this.isFinished = false;
    new LiveJob(id, {
      signal,
      onChange: (job, event) => this.jobChanged(job, event, signal),
      onProblem: (problem) => this.fail(problem),
    }).start();
  }

  async jobChanged(job, event, signal) {
    if (job.id !== this.jobId) {
      return;
    }
    this.job = job;
    this.play();
    try {
      if (event === 'lesson.completed' && job.course_version === this.course.version) {
        await this.readCourse(signal);
      } else if (event && hasEnded(job) && !this.isFinished) {
        this.isFinished = true;
        await this.finish(job, signal);
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  async finish(job, signal) {
    await Promise.all([this.readCourse(signal), this.readVersions(signal)]);
    if (job.status === 'completed') {
      toast(texts.course.done);
      if (this.course.current && this.version) {
        router.describe(`/courses/${this.courseId}${location.hash}`);
      }
    }
  }

  /** The player gets a new object only when something that it shows has changed. */
  play() {
    if (!this.course) {
      return;
    }
    const ofThisVersion = this.job && this.job.course_version === this.course.version ? this.job : null;
    this.played = playerCourse(this.course, ofThisVersion, this.manifest);
    this.fileUrl ??= (lesson, path) => fileUrl(this.course, lesson.number, path);
    this.requestUpdate();
  }

  async edit() {
    if (await editDetails(this.course, this.etag)) {
      toast(texts.course.saved);
    }
    this.readCourse(this.request.signal).catch((problem) => this.fail(problem));
  }

  async deleteCourse() {
    const {id, title} = this.course;
    try {
      await send('DELETE', `/courses/${id}`);
      router.go('/');
      toast(texts.course.removed(title), {label: texts.undo, run: () => restore(id)});
    } catch (problem) {
      toastProblem(problem);
    }
  }

  async retry() {
    try {
      const job = await sendJson('POST', this.job._links.retry);
      this.job = null;
      this.followJob(job.id || job.job_id, this.request.signal);
    } catch (problem) {
      toastProblem(problem);
    }
  }

  render() {
    if (this.problem && (this.problem.status === 404 || this.problem.status === 403)) {
      return missingPage(this.problem);
    }
    if (this.problem && !this.course) {
      return problemNotice(this.problem, () => this.open());
    }
    if (!this.course) {
      return html`<div class="course-layout" aria-busy="true"><div class="player-space skeleton"></div><div><div class="skeleton line"></div><div class="skeleton line short"></div></div></div>`;
    }
    return html`
      ${this.head()}
      ${this.problem ? problemNotice(this.problem, () => this.open()) : nothing}
      ${this.versionNotice()} ${this.jobNotice()}
      <course-player class="player" .course=${this.played} .fileUrl=${this.fileUrl}></course-player>
      <div class="course-panels">${this.about()}${downloads(this.course)}${this.versionList()}</div>`;
  }

  head() {
    const {course} = this;
    const {tags} = course.metadata;
    return html`
      <div class="page-head course-head">
        <div>
          <h1 tabindex="-1">${course.title}</h1>
          ${course.description ? html`<p>${course.description}</p>` : nothing}
          ${tags.length ? html`<p class="tags">${tags.map((tag) => html`<a class="tag" href="/?tag=${encodeURIComponent(tag)}">${tag}</a>`)}</p>` : nothing}
        </div>
        <div class="course-actions">${course.current ? this.actions() : nothing}</div>
      </div>`;
  }

  actions() {
    return html`
      ${session.can('jobs:write') ? html`<a class="button" href="/courses/${this.courseId}/edit">${icon('file')}${texts.course.edit}</a>` : nothing}
      ${session.can('courses:write') ? html`
        <button class="button" type="button" @click=${this.edit}>${icon('pencil')}${texts.course.details}</button>
        <button class="icon-button" type="button" title=${texts.course.remove} aria-label=${texts.course.remove} @click=${this.deleteCourse}>${icon('trash')}</button>` : nothing}`;
  }

  versionNotice() {
    const {course, job} = this;
    const isWatched = job && !hasEnded(job) && job.course_version === course.version;
    return course.current || isWatched ? nothing : notice({
      title: texts.course.oldVersion(course.version),
      actions: html`<a class="button" href="/courses/${this.courseId}">${texts.course.toCurrent}</a>`,
    });
  }

  jobNotice() {
    const {job, course} = this;
    if (!job || job.status === 'completed') {
      return nothing;
    }
    const {course_version: version} = job;
    if (!hasEnded(job)) {
      return this.making(job, version !== course.version);
    }
    const {error} = job;
    return notice({
      tone: job.status === 'failed' ? 'bad' : 'warn',
      title: job.status === 'failed' ? texts.course.failed(version) : texts.course.cancelled(version),
      text: error ? error.detail : nothing,
      actions: html`
        ${job._links.retry && session.can('jobs:write') ? html`<button class="button" type="button" @click=${this.retry}>${icon('repeat')}${texts.course.retry}</button>` : nothing}
        ${error && error.line ? html`<a class="button" href="/courses/${this.courseId}/edit?version=${version}&line=${error.line}">${texts.course.toLine(error.line)}</a>` : nothing}
        <a class="button quiet" href="/jobs/${job.id}">${texts.course.job}</a>`,
    });
  }

  making(job, isOther) {
    const {course_version: version, eta_seconds: eta} = job;
    return html`
      <section class="making">
        <div>
          <strong>${texts.course.making(version)}</strong>
          <span>${job.status === 'pending' ? texts.course.waitingText : texts.course.makingText}</span>
        </div>
        <span class="making-figures number">${format.percent(job.progress)}${eta ? html` · ${texts.course.left(eta)}` : nothing}</span>
        ${isOther ? html`<a class="button" href="/courses/${this.courseId}?version=${version}">${texts.course.watchIt}</a>` : nothing}
        <a class="button quiet" href="/jobs/${job.id}">${texts.course.job}</a>
        ${progressBar(job.progress, texts.course.making(version))}
      </section>`;
  }

  about() {
    const {course} = this;
    const {author, language, voice, quality} = course.metadata;
    const facts = [
      [texts.course.length, course.duration_ms && format.length(course.duration_ms)],
      [texts.course.author, author],
      [texts.course.language, format.language(language)],
      [texts.course.voice, voice],
      [texts.course.quality, quality],
      [texts.course.created, format.moment(course.created_at)],
      [texts.course.changed, format.moment(course.updated_at)],
    ];
    return html`
      <section class="panel">
        <div class="panel-head"><h2>${texts.course.about}</h2></div>
        <dl class="facts panel-body">${facts.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      </section>`;
  }

  versionList() {
    return this.versions && this.versions.length > 1 ? html`
      <section class="panel">
        <div class="panel-head"><h2>${texts.course.versions}</h2></div>
        <ul class="versions">
          ${this.versions.map((version) => html`
            <li>
              <a href="/courses/${this.courseId}${version.current ? '' : `?version=${version.version}`}" aria-current=${version.version === this.course.version ? 'true' : nothing}>
                <span>${texts.course.version(version.version)}</span>
                <time datetime=${version.created_at}>${format.ago(version.created_at)}</time>
                ${version.current ? statusChip('published', texts.course.current) : version.status === 'draft' ? statusChip('draft', texts.library.ready_of(version.lessons_ready, version.lessons)) : nothing}
              </a>
            </li>`)}
        </ul>
      </section>` : nothing;
  }
}

async function restore(id) {
  try {
    await send('POST', `/courses/${id}/restore`);
    router.go(`/courses/${id}`);
  } catch (problem) {
    toastProblem(problem);
  }
}

customElements.define('course-page', CoursePage);
