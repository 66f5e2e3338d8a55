import {html, nothing} from 'lit';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {icon} from '../ui/icons.js';
import {progressBar, statusChip} from '../ui/pieces.js';
import {cover} from './cover.js';

/** A course in the library. tagHref(tag) is where its tags lead to; onRestore(course) is called to restore a deleted one. */
export function courseCard(course, {tagHref, onRestore}) {
  const title = course.title || texts.library.noTitle;
  const isReady = course.status === 'published';
  const isDeleted = Boolean(course.deleted_at);
  const picture = html`
    <div class="poster">
      ${course.poster ? html`<img src=${course.poster.href} alt="" loading="lazy" width="640" height="360">` : cover(title)}
      ${course.duration_ms ? html`<span class="badge number">${format.length(course.duration_ms)}</span>` : nothing}
    </div>`;
  return html`
    <article class="card ${isDeleted ? 'deleted' : ''}">
      ${picture}
      <div class="card-body">
        <h2>${isDeleted ? title : html`<a class="card-link" href="/courses/${course.id}">${title}</a>`}</h2>
        ${course.excerpt ? html`<p class="card-text">${course.excerpt}</p>` : course.description ? html`<p class="card-text">${course.description}</p>` : nothing}
        <p class="card-facts">
          ${isReady ? html`<span>${texts.library.lessons(course.lessons)}</span>` : html`${statusChip('draft')}<span>${texts.library.ready_of(course.lessons_ready, course.lessons)}</span>`}
          ${isReady ? html`<span>${format.language(course.language)}</span>` : nothing}
          <time datetime=${course.updated_at} title=${format.moment(course.updated_at)}>${isDeleted ? texts.library.deletedAt(format.ago(course.deleted_at)) : format.ago(course.updated_at)}</time>
        </p>
        ${isReady || isDeleted ? nothing : progressBar((100 * course.lessons_ready) / Math.max(1, course.lessons), texts.library.ready_of(course.lessons_ready, course.lessons))}
        ${course.tags.length && !isDeleted ? html`<p class="tags">${course.tags.slice(0, 4).map((tag) => html`<a class="tag" href=${tagHref(tag)}>${tag}</a>`)}</p>` : nothing}
        ${isDeleted && onRestore ? html`<div><button class="button" type="button" @click=${() => onRestore(course)}>${icon('repeat')}${texts.library.restore}</button></div>` : nothing}
      </div>
    </article>`;
}

/** Cards of the size of real ones, while those are loading. */
export const cardSkeletons = (count) => Array.from({length: count}, () => html`
  <div class="card" aria-hidden="true">
    <div class="poster skeleton"></div>
    <div class="card-body"><div class="skeleton line"></div><div class="skeleton line short"></div></div>
  </div>`);
