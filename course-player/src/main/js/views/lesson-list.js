import {html, nothing} from 'lit';
import {text} from '../texts.js';
import {clock} from '../time.js';
import {icon} from './icons.js';

/** The lessons with their states. */
export function lessonList(player) {
  return html`<h2 class="cp-panel-title">${text('lessons')}</h2>
    <ol class="cp-lessons">${player.model.lessons.map((lesson) => item(player, lesson))}</ol>`;
}

function item(player, lesson) {
  const isCurrent = lesson === player.lesson;
  const state = player.learner.hasWatched(lesson) && lesson.state === 'ready' ? 'watched' : lesson.state;
  return html`<li>
    <button type="button" class="cp-lesson" data-state=${state} ?data-changed=${player.isChanged(lesson)} aria-current=${isCurrent ? 'true' : nothing}
      @click=${() => player.open(lesson, {plays: lesson.state === 'ready'})}>
      <span class="cp-lesson-mark">${mark(lesson, state)}</span>
      <span class="cp-lesson-title" dir="auto" lang=${player.model.language}>${lesson.title}</span>
      <span class="cp-lesson-detail">${detail(player, lesson, state)}</span>
      ${state === 'rendering' ? html`<span class="cp-bar" data-share=${lesson.progress / 100} aria-hidden="true"></span>` : nothing}
    </button>
  </li>`;
}

function mark(lesson, state) {
  const icons = {watched: 'check', waiting: 'clock', failed: 'warning'};
  return icons[state] ? icon(icons[state]) : html`<span aria-hidden="true">${lesson.number}</span>`;
}

function detail(player, lesson, state) {
  const states = {
    waiting: text('stateWaiting'),
    rendering: text('stateRenderingAt', {progress: Math.round(lesson.progress)}),
    failed: text('stateFailed'),
    watched: text('stateWatched'),
  };
  const score = player.learner.score([lesson]);
  const parts = [
    player.isChanged(lesson) ? text('changed') : '',
    lesson.state === 'ready' && lesson.seconds ? clock(lesson.seconds) : '',
    states[state] || '',
    lesson.state === 'ready' && score.count ? text('quizzesRight', score) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
