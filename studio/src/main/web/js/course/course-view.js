import {html, nothing} from 'lit';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {hasEnded} from '../jobs/live-job.js';
import {texts} from '../texts.js';
import {icon} from '../ui/icons.js';
import {missingPage, notice, problemNotice, progressBar, statusChip} from '../ui/pieces.js';
import {downloads} from './downloads.js';

/** The player, and around it what can be done with the course. */
export function courseView(page) {
  if (page.problem && (page.problem.status === 404 || page.problem.status === 403)) {
    return missingPage(page.problem);
  }
  if (page.problem && !page.course) {
    return problemNotice(page.problem, () => page.open());
  }
  if (!page.course) {
    return html`<div class="course-layout" aria-busy="true"><div class="player-space skeleton"></div><div><div class="skeleton line"></div><div class="skeleton line short"></div></div></div>`;
  }
  return html`
    ${head(page)}
    ${page.problem ? problemNotice(page.problem, () => page.open()) : nothing}
    ${page.version ? nothing : html`<source-problems .courseId=${page.courseId}></source-problems>`}
    ${versionNotice(page)} ${jobNotice(page)}
    <course-player class="player" .course=${page.played} .fileUrl=${page.fileUrl}></course-player>
    <div class="course-panels">${about(page)}${downloads(page.course)}${versionList(page)}</div>`;
}

function head(page) {
  const {course} = page;
  const {tags} = course.metadata;
  return html`
    <div class="page-head course-head">
      <div>
        <h1 tabindex="-1">${course.title}</h1>
        ${course.description ? html`<p>${course.description}</p>` : nothing}
        ${tags.length ? html`<p class="tags">${tags.map((tag) => html`<a class="tag" href="/?tag=${encodeURIComponent(tag)}">${tag}</a>`)}</p>` : nothing}
      </div>
      <div class="course-actions">${course.current ? actions(page) : nothing}</div>
    </div>`;
}

function actions(page) {
  return html`
    ${session.can('jobs:write') ? html`<a class="button" href="/courses/${page.courseId}/edit">${icon('file')}${texts.course.edit}</a>` : nothing}
    ${session.can('courses:write') ? html`<button class="button" type="button" @click=${() => page.edit()}>${icon('pencil')}${texts.course.details}</button>` : nothing}
    ${session.can('jobs:write') ? html`
      <button class="icon-button" type="button" title=${texts.course.again} aria-label=${texts.course.again} ?disabled=${page.submitting || (page.job && !hasEnded(page.job))}
        @click=${() => page.generateAgain()}>${icon('repeat')}</button>` : nothing}
    ${session.can('courses:write') ? html`
      <button class="icon-button" type="button" title=${texts.course.remove} aria-label=${texts.course.remove} @click=${() => page.deleteCourse()}>${icon('trash')}</button>` : nothing}`;
}

function versionNotice(page) {
  const {course, job} = page;
  const isWatched = job && !hasEnded(job) && job.course_version === course.version;
  return course.current || isWatched ? nothing : notice({
    title: texts.course.oldVersion(course.version),
    actions: html`<a class="button" href="/courses/${page.courseId}">${texts.course.toCurrent}</a>`,
  });
}

function jobNotice(page) {
  const {job, course} = page;
  if (!job || job.status === 'completed') {
    return nothing;
  }
  const {course_version: version} = job;
  if (!hasEnded(job)) {
    return making(page, job, version !== course.version);
  }
  const {error} = job;
  return notice({
    tone: job.status === 'failed' ? 'bad' : 'warn',
    title: job.status === 'failed' ? texts.course.failed(version) : texts.course.cancelled(version),
    text: error ? error.detail : nothing,
    actions: html`
      ${job._links.retry && session.can('jobs:write') ? html`<button class="button" type="button" @click=${() => page.retry()}>${icon('repeat')}${texts.course.retry}</button>` : nothing}
      ${error && error.line ? html`<a class="button" href="/courses/${page.courseId}/edit?version=${version}&line=${error.line}">${texts.course.toLine(error.line)}</a>` : nothing}
      <a class="button quiet" href="/jobs/${job.id}">${texts.course.job}</a>`,
  });
}

function making(page, job, isOther) {
  const {course_version: version, eta_seconds: eta} = job;
  return html`
    <section class="making">
      <div>
        <strong>${texts.course.making(version)}</strong>
        <span>${job.status === 'pending' ? texts.course.waitingText : texts.course.makingText}</span>
      </div>
      <span class="making-figures number">${format.percent(job.progress)}${eta ? html` · ${texts.course.left(eta)}` : nothing}</span>
      ${isOther ? html`<a class="button" href="/courses/${page.courseId}?version=${version}">${texts.course.watchIt}</a>` : nothing}
      <a class="button quiet" href="/jobs/${job.id}">${texts.course.job}</a>
      ${progressBar(job.progress, texts.course.making(version))}
    </section>`;
}

function about(page) {
  const {course} = page;
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

function versionList(page) {
  return page.versions && page.versions.length > 1 ? html`
    <section class="panel">
      <div class="panel-head"><h2>${texts.course.versions}</h2></div>
      <ul class="versions">
        ${page.versions.map((version) => html`
          <li>
            <a href="/courses/${page.courseId}${version.current ? '' : `?version=${version.version}`}" aria-current=${version.version === page.course.version ? 'true' : nothing}>
              <span>${texts.course.version(version.version)}</span>
              <time datetime=${version.created_at}>${format.ago(version.created_at)}</time>
              ${version.current ? statusChip('published', texts.course.current) : version.status === 'draft' ? statusChip('draft', texts.library.ready_of(version.lessons_ready, version.lessons)) : nothing}
            </a>
          </li>`)}
      </ul>
    </section>` : nothing;
}
