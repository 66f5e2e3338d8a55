import {html, nothing} from 'lit';
import {text} from '../texts.js';
import {controls} from './controls.js';
import {endCard} from './end-card.js';
import {icon} from './icons.js';
import {quizCard} from './quiz-card.js';

/** The video with its controls. This is what full screen shows, so captions and quizzes stay. */
export function theatre(player) {
  const isReady = player.lesson.state === 'ready' && player.lesson.video;
  return html`<section class="cp-theatre" aria-label=${text('player')}>
    <div class="cp-stage" ?data-covered=${Boolean(isReady && (player.view.quiz || player.view.ending))}>
      ${isReady ? video(player) : unfinished(player)}
    </div>
    ${isReady ? controls(player) : nothing}
  </section>`;
}

function video(player) {
  const {lesson, view} = player;
  return html`<video class="cp-video" playsinline preload="metadata" aria-label=${lesson.title}
      .src=${player.url(lesson, lesson.video)} poster=${poster(player)}
      @loadedmetadata=${() => player.videoLoaded()} @timeupdate=${() => player.timeUpdated()}
      @play=${() => player.show({ending: null})} @pause=${() => player.paused()} @seeked=${() => player.requestUpdate()}
      @ended=${() => player.ended()} @error=${() => player.videoFailed()} @click=${() => player.togglePlay()}></video>
    ${view.failed === 'video' ? failure(player) : overlay(player)}`;
}

/** The slide at the place where the lesson goes on, until the video has its first frame. */
function poster(player) {
  const {lesson} = player;
  const time = player.openedAt;
  const slide = lesson.slides.find((candidate) => candidate.end > time) || lesson.slides[0];
  return slide && slide.image ? player.url(lesson, slide.image) : nothing;
}

function overlay(player) {
  const {view, playback} = player;
  if (view.quiz) {
    return quizCard(player, view.quiz);
  }
  if (view.ending) {
    return endCard(player);
  }
  // The button below has a name; this one is only larger.
  return playback.playing
    ? nothing
    : html`<button type="button" class="cp-big-play" tabindex="-1" aria-hidden="true" @click=${() => player.togglePlay()}>${icon('play')}</button>`;
}

function failure(player) {
  return html`<div class="cp-cover" role="alert"><div class="cp-card">
    <p>${text('videoFailed')}</p>
    <button type="button" class="cp-button" @click=${() => retry(player)}>${text('tryToLoadAgain')}</button>
  </div></div>`;
}

function retry(player) {
  player.show({failed: null});
  player.playback.open(player.playback.time, player.lesson.quizzes, true);
  player.playback.video.load();
}

function unfinished(player) {
  const {lesson} = player;
  const texts = {rendering: 'lessonRendering', failed: 'lessonFailed'};
  return html`<div class="cp-unfinished">
    ${icon(lesson.state === 'failed' ? 'warning' : 'clock')}
    <p><strong>${text(texts[lesson.state] || 'lessonWaiting')}</strong></p>
    ${lesson.state === 'rendering'
      ? html`<progress max="100" value=${lesson.progress} aria-label=${text('stateRendering')}></progress>
          <p class="cp-unfinished-share">${Math.round(lesson.progress)} %</p>`
      : nothing}
    ${lesson.state === 'failed' ? nothing : html`<p>${text('lessonComes')}</p>`}
  </div>`;
}
