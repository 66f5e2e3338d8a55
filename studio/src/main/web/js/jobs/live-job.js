import {get} from '../api/api.js';
import {follow} from '../api/event-stream.js';
import {isAbort} from '../ui/element.js';

const ENDED = ['completed', 'failed', 'cancelled'];

export const hasEnded = (job) => ENDED.includes(job.status);

/**
 * A job, kept up to date by its events. onChange is called with each new state, and with the event that led to it. Reads the job again
 * where an event does not say everything: at the start and end of a lesson and of the job.
 */
export class LiveJob {
  constructor(id, {onChange, onProblem, signal}) {
    Object.assign(this, {id, onChange, onProblem, signal, job: null, reading: null});
  }

  async start() {
    try {
      await this.read();
      if (!hasEnded(this.job)) {
        const ended = new AbortController();
        this.signal.addEventListener('abort', () => ended.abort());
        await follow(`/jobs/${this.id}/events`, {
          signal: ended.signal,
          onEvent: (event, data) => this.apply(event, data, ended),
        });
      }
    } catch (problem) {
      if (!isAbort(problem)) {
        this.onProblem(problem);
      }
    }
  }

  /** Events from before the job was read are skipped: the state is ahead of them. */
  apply({type}, data, ended) {
    const isEnd = ENDED.some((status) => type === `job.${status}`) && data.attempt >= this.job.attempt;
    if (isEnd) {
      ended.abort();
    }
    if (type === 'lesson.progressed') {
      this.progress(data);
    } else if (isEnd || !this.isKnown(type, data)) {
      this.readSoon(type);
    }
  }

  isKnown(type, data) {
    const lesson = type.startsWith('lesson.') && this.job.lessons.find((other) => other.n === data.lesson);
    return lesson ? lesson.status === data.status && lesson.attempt >= data.attempt : this.job.status === data.status && this.job.attempt === data.attempt;
  }

  progress(data) {
    const lessons = this.job.lessons.map((lesson) =>
      lesson.n === data.lesson && lesson.status === 'running' && data.attempt === lesson.attempt
        ? {...lesson, phase: data.phase || lesson.phase, progress: Math.max(lesson.progress, lessonProgress(data))}
        : lesson);
    const progress = Math.max(this.job.progress, data.progress);
    this.job = {...this.job, lessons, progress, eta_seconds: this.etaAt(progress)};
    this.onChange(this.job, 'lesson.progressed');
  }

  /** The server says how long it still takes whenever the job is read; in between, it goes down with the work that is left. */
  etaAt(progress) {
    const {eta_seconds: eta, progress: before} = this.job;
    return eta && before < 100 ? Math.max(1, Math.round((eta * (100 - progress)) / (100 - before))) : eta;
  }

  /** Several events at once lead to one request. */
  readSoon(type) {
    this.again = type;
    if (!this.reading) {
      this.reading = this.readWhileAsked();
    }
  }

  async readWhileAsked() {
    try {
      while (this.again) {
        const type = this.again;
        this.again = null;
        await this.read(type);
      }
    } catch (problem) {
      if (!isAbort(problem)) {
        this.onProblem(problem);
      }
    } finally {
      this.reading = null;
    }
  }

  async read(type = '') {
    this.job = await get(`/jobs/${this.id}`, {}, this.signal);
    this.onChange(this.job, type);
  }
}

function lessonProgress({done, total}) {
  return total ? Math.floor((100 * done) / total) : 0;
}
