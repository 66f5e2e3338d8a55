import {get, send, sendJson} from '../api/api.js';
import {follow} from '../api/event-stream.js';
import {session} from '../api/session.js';
import {LiveJob, hasEnded} from '../jobs/live-job.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {toast, toastProblem} from '../ui/toasts.js';
import {courseView} from './course-view.js';
import {editDetails} from './details-dialog.js';
import {generateAgain} from './generating-again.js';
import {fileUrl, playerCourse} from './player-course.js';
import './source-problems.js';

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
      submitting: {state: true},
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

  /**
   * A new version may be submitted elsewhere at any time: in another tab, by a client, by the command "watch". The latter also says what is
   * wrong with the files. That is not said again after a lost connection, so it is read then.
   */
  followNewJobs(signal) {
    return follow('/jobs/events', {
      query: {type: ['job.pending', 'source.checked']},
      signal,
      onOpen: () => this.readSourceProblems(),
      onEvent: ({type}, {course_id: course, job_id: job}) => {
        if (course === undefined) {
          // It may be any course, even somebody else's.
          this.querySelector('source-problems')?.refreshSoon();
          return;
        }
        if (course !== this.courseId) {
          return;
        }
        if (type === 'job.pending' && job !== this.jobId) {
          this.followJob(job, signal);
        }
        // A new version has been accepted, or something is wrong with it.
        this.readSourceProblems();
      },
    });
  }

  readSourceProblems() {
    this.querySelector('source-problems')?.refresh();
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

  /** The new job is followed as if somebody else had submitted it. */
  async generateAgain() {
    this.submitting = true;
    try {
      const job = await generateAgain(this.course, this.etag, this.request.signal);
      if (job) {
        toast(texts.course.generatedAgain);
      }
      if (job && job.job_id !== this.jobId) {
        this.followJob(job.job_id, this.request.signal);
      }
    } catch (problem) {
      if (!isAbort(problem)) {
        toastProblem(problem);
      }
    } finally {
      this.submitting = false;
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
    return courseView(this);
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
