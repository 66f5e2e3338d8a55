import {html, nothing} from 'lit';
import {text} from '../texts.js';

/** What follows a lesson: the next one, or the end of the course. */
export function endCard(player) {
  const next = player.neighbour(1);
  return html`<div class="cp-cover"><div class="cp-card cp-end">
    <p class="cp-eyebrow">${text(next ? 'lessonDone' : 'courseDone')}</p>
    ${next ? following(player, next) : html`<p class="cp-end-title">${text('courseDoneText', {title: player.model.title})}</p>`}
    ${score(player, next)}
    <div class="cp-actions">
      ${next && next.state === 'ready'
        ? html`<button type="button" class="cp-button cp-primary" @click=${() => player.open(next, {time: 0, plays: true})}>${text('playNow')}</button>`
        : nothing}
      ${player.view.ending.seconds == null
        ? html`<button type="button" class="cp-button" @click=${() => player.goTo(0, {plays: true})}>${text('watchAgain')}</button>`
        : html`<button type="button" class="cp-button" @click=${() => player.stay()}>${text('stayHere')}</button>`}
    </div>
  </div></div>`;
}

function following(player, next) {
  const {seconds} = player.view.ending;
  const details = {waiting: text('lessonWaiting'), rendering: text('lessonRendering'), failed: text('lessonFailed')};
  return html`<p class="cp-end-label">${text('nextIs')}</p>
    <p class="cp-end-title">${next.title}</p>
    <p class="cp-end-detail">${seconds == null ? details[next.state] || '' : text('nextIn', {seconds})}</p>`;
}

function score(player, next) {
  const result = player.learner.score(next ? [player.lesson] : player.model.lessons);
  return result.count ? html`<p class="cp-end-score">${text('quizzesRight', result)}</p>` : nothing;
}
