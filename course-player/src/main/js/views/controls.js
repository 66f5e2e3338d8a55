import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {chapters} from '../chapters.js';
import {SPEEDS} from '../learner.js';
import {text} from '../texts.js';
import {clock} from '../time.js';
import {iconButton} from './icons.js';

const CLOSEST_TICKS = 0.012;

/** The controls below the video. */
export function controls(player) {
  const {playback} = player;
  return html`<div class="cp-controls" role="group" aria-label=${text('controls')}>
    ${scrubber(player)}
    <div class="cp-row">
      ${playback.playing
        ? iconButton('pause', text('pause'), () => player.togglePlay(), {key: 'K', className: 'cp-play'})
        : iconButton('play', text('play'), () => player.togglePlay(), {key: 'K', className: 'cp-play'})}
      ${iconButton('back', text('back'), () => player.seekBy(-10), {key: 'J'})}
      ${iconButton('forward', text('forward'), () => player.seekBy(10), {key: 'L'})}
      ${sound(player)}
      <span class="cp-time"><span>${clock(Math.min(playback.time, player.lesson.seconds))}</span> / ${clock(player.lesson.seconds)}</span>
      <span class="cp-space"></span>
      ${captions(player)} ${speed(player)} ${screens(player)}
    </div>
  </div>`;
}

function scrubber(player) {
  const {lesson, playback} = player;
  const duration = lesson.seconds || 1;
  const time = Math.min(playback.time, duration);
  return html`<div class="cp-scrubber" data-share=${time / duration}>
    ${ticks(lesson, duration).map((share) => html`<span class="cp-tick" data-share=${share}></span>`)}
    <input type="range" min="0" max=${duration} step="0.1" .value=${live(String(time))} aria-label=${text('position')}
      aria-valuetext=${text('positionOf', {time: clock(time), duration: clock(duration)})}
      @input=${(event) => drag(player, event)} @change=${(event) => player.goTo(Number(event.target.value))}>
  </div>`;
}

/** Where chapters begin. Marks that are too close would cover the bar. */
function ticks(lesson, duration) {
  const shares = [0];
  for (const chapter of chapters(lesson)) {
    const share = chapter.start / duration;
    if (share - shares[shares.length - 1] >= CLOSEST_TICKS) {
      shares.push(share);
    }
  }
  return shares.slice(1);
}

function drag(player, event) {
  player.playback.seek(Number(event.target.value));
  player.requestUpdate();
}

function sound(player) {
  const {volume, muted} = player.learner.preferences;
  const isSilent = muted || volume === 0;
  return html`${iconButton(isSilent ? 'muted' : 'sound', text(isSilent ? 'unmute' : 'mute'), () => player.toggleMuted(), {key: 'M', className: 'cp-mute'})}
    <input class="cp-volume" type="range" min="0" max="1" step="0.05" .value=${live(String(muted ? 0 : volume))} aria-label=${text('volume')}
      data-share=${muted ? 0 : volume} @input=${(event) => player.setVolume(Number(event.target.value))}>`;
}

function captions(player) {
  const {tracks} = player.lesson;
  if (!tracks.length) {
    return nothing;
  }
  const shown = player.learner.captionsIn(player.lesson);
  return html`${iconButton('captions', text('captions'), () => player.toggleCaptions(), {key: 'C', pressed: shown !== '', className: 'cp-captions'})}
    ${tracks.length > 1
      ? html`<select class="cp-select" aria-label=${text('captionsLanguage')}
          @change=${(event) => player.setCaptions(event.target.value)}>
          ${tracks.map((track) => html`<option value=${track.language} .selected=${track.language === (shown || tracks[0].language)}>${languageName(track.language)}</option>`)}
        </select>`
      : nothing}`;
}

function languageName(language) {
  try {
    return new Intl.DisplayNames([language], {type: 'language'}).of(language);
  } catch (unknown) {
    return language;
  }
}

function speed(player) {
  return html`<select class="cp-select cp-speed" aria-label=${text('speed')} title="${text('speed')} (< >)"
    @change=${(event) => player.setSpeed(Number(event.target.value))}>
    ${SPEEDS.map((value) => html`<option value=${value} .selected=${value === player.learner.speed}>${value}×</option>`)}
  </select>`;
}

function screens(player) {
  const isFull = document.fullscreenElement != null;
  return html`${document.pictureInPictureEnabled
      ? iconButton('picture', text('pictureInPicture'), () => player.togglePictureInPicture(), {key: 'I', className: 'cp-picture'})
      : nothing}
    ${iconButton('keyboard', text('shortcuts'), () => player.showShortcuts(), {key: '?', className: 'cp-keyboard'})}
    ${iconButton(isFull ? 'leave' : 'full', text(isFull ? 'leaveFullScreen' : 'fullScreen'), () => player.toggleFullScreen(), {key: 'F', className: 'cp-full'})}`;
}
