import {html, nothing} from 'lit';
import {text} from '../texts.js';
import {iconButton} from './icons.js';

/** The title of the course and how far the learner has come. */
export function header(player) {
  const {model, learner} = player;
  const watched = model.lessons.filter((lesson) => learner.hasWatched(lesson)).length;
  const score = learner.score(model.lessons);
  return html`<header class="cp-header">
    <div class="cp-course">
      <h1 dir="auto" lang=${model.language}>${model.title}</h1>
      ${model.author ? html`<p class="cp-author">${text('by', {author: model.author})}</p>` : nothing}
    </div>
    <div class="cp-progress">
      <span class="cp-bar" data-share=${model.lessons.length ? watched / model.lessons.length : 0} aria-hidden="true"></span>
      <p>
        <span>${text('lessonsWatched', {watched, count: model.lessons.length})}</span>
        ${score.count ? html`<span class="cp-score">${text('quizzesRight', score)}</span>` : nothing}
      </p>
    </div>
  </header>`;
}

/** The title of the lesson, with the lessons before and after it. */
export function lessonHeading(player) {
  const {lesson, model} = player;
  return html`<div class="cp-lesson-heading">
    <div>
      <p class="cp-eyebrow">${text('lessonOf', {number: lesson.number, count: model.lessons.length})}</p>
      <h2 dir="auto" lang=${model.language}>${lesson.title}</h2>
    </div>
    <div class="cp-neighbours">
      ${iconButton('previous', text('previousLesson'), () => player.goToNeighbour(-1), {key: '⇧ P', disabled: !player.neighbour(-1)})}
      ${iconButton('next', text('nextLesson'), () => player.goToNeighbour(1), {key: '⇧ N', disabled: !player.neighbour(1)})}
    </div>
  </div>`;
}
