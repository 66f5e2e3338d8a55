import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {progressBar, statusChip} from '../ui/pieces.js';

export const titleOf = (job) => job.title || texts.jobs.untitled(job.id);

/** Jobs, one below the other; on narrow screens each is a small card. */
export const jobList = (jobs) => html`<ul class="jobs">${repeat(jobs, (job) => job.id, row)}</ul>`;

function row(job) {
  const title = titleOf(job);
  return html`
    <li class="job-row">
      <div class="job-title">
        <a class="card-link" href="/jobs/${job.id}">${title}</a>
        <p>${job.error ? html`<span class="job-error">${job.error.detail || job.error.title}</span>` : html`
          ${texts.jobs.lessonsDone(job.lessons_completed, job.lessons)}${job.course_version > 1 ? html` · ${texts.jobs.version(job.course_version)}` : nothing}`}</p>
      </div>
      <div class="job-state">${statusChip(job.status)}</div>
      <div class="job-progress">${progressBar(job.progress, texts.jobs.progressOf(title), job.status)}<span class="number">${format.percent(job.progress)}</span></div>
      <time datetime=${job.created_at} title=${format.moment(job.created_at)}>${format.ago(job.created_at)}</time>
    </li>`;
}

export const jobSkeletons = (count) => html`<ul class="jobs" aria-hidden="true">${Array.from({length: count}, () => html`
  <li class="job-row"><div class="job-title"><div class="skeleton line"></div><div class="skeleton line short"></div></div></li>`)}</ul>`;
