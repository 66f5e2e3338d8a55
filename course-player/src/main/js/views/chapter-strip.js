import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {chapterAt, chapters} from '../chapters.js';
import {text} from '../texts.js';
import {clock} from '../time.js';

/** The chapters as pictures of their first slides. */
export function chapterStrip(player) {
  const list = chapters(player.lesson);
  if (list.length < 2 || player.lesson.state !== 'ready') {
    return nothing;
  }
  const current = chapterAt(list, player.playback.time);
  const known = player.lesson.quizzes.map((quiz) => player.learner.knows(quiz)).join();
  return guard([player.lesson, current, known], () => html`<nav class="cp-chapters" aria-label=${text('chapters')}>
    <ol>${list.map((chapter) => item(player, chapter, chapter === current))}</ol>
  </nav>`);
}

function item(player, chapter, isCurrent) {
  return html`<li><button type="button" class="cp-chapter" aria-current=${isCurrent ? 'true' : nothing} @click=${() => player.goTo(chapter.start, {plays: true})}>
    ${thumbnail(player, chapter.slides[0])}
    <span class="cp-chapter-title" dir="auto" lang=${chapter.title ? player.model.language : nothing}>${chapterTitle(chapter)}</span>
    <span class="cp-chapter-time">${clock(chapter.start)}</span>
  </button></li>`;
}

function thumbnail(player, {start, image}) {
  if (player.learner.isSecret(player.lesson, start)) {
    return html`<span class="cp-chapter-secret" aria-hidden="true">?</span>`;
  }
  return image
    ? html`<img src=${player.url(player.lesson, image)} alt="" width="160" height="90" loading="lazy" decoding="async">`
    : nothing;
}

export function chapterTitle(chapter) {
  return chapter.title || (chapter.number === 1 ? text('introduction') : text('chapter', {number: chapter.number}));
}
