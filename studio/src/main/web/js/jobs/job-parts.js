import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {progressBar, statusChip} from '../ui/pieces.js';

/** The lessons of a job with what happens to each. */
export const lessonList = (job) => html`
  <section class="panel">
    <div class="panel-head"><h2>${texts.job.lessons}</h2><span class="chip">${texts.jobs.lessonsDone(job.lessons.filter(({status}) => status === 'completed').length, job.lessons.length)}</span></div>
    <ol class="job-lessons">${repeat(job.lessons, ({n}) => n, lesson)}</ol>
  </section>`;

function lesson({n, title, status, phase, progress, attempt, worker, error, started_at: start, completed_at: end}) {
  const took = start && end ? format.span((new Date(end) - new Date(start)) / 1000) : '';
  const state = status === 'running' ? texts.job.phases[phase] || texts.status.running : texts.status[status];
  const details = [status === 'running' && worker ? texts.job.by(worker) : '', attempt > 1 ? texts.job.attemptOf(attempt) : '', took].filter(Boolean);
  return html`
    <li class=${status}>
      <span class="number">${n}</span>
      <div>
        <p class="job-lesson-title">${title}</p>
        ${error ? html`<p class="job-error">${error.detail}</p>` : html`<p>${[state, ...details].join(' · ')}</p>`}
      </div>
      ${status === 'running' ? html`<span class="number">${format.percent(progress)}</span>` : statusChip(status)}
      ${status === 'running' ? progressBar(progress, texts.job.lessonProgress(title)) : nothing}
    </li>`;
}

/** What happened to a job, the latest first. */
export const timeline = (job) => html`
  <section class="panel">
    <div class="panel-head"><h2>${texts.job.timeline}</h2></div>
    <ol class="timeline" tabindex="0" aria-label=${texts.job.timeline}>${job.timeline.slice().reverse().map(({at, event, detail}) => html`
      <li class=${event.split('.').pop()}>
        <p>${detail || texts.job.events[event] || event}</p>
        <time datetime=${at} title=${format.moment(at)}>${format.clock(at)}</time>
      </li>`)}</ol>
  </section>`;
