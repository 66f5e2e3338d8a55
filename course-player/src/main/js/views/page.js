import {html, nothing} from 'lit';
import {text, texts} from '../texts.js';
import {chapterStrip} from './chapter-strip.js';
import {lessonHeading, header} from './header.js';
import {lessonList} from './lesson-list.js';
import {practice} from './practice.js';
import {printout} from './printout.js';
import {shortcutDialog} from './shortcut-dialog.js';
import {theatre} from './theatre.js';
import {transcriptPanel} from './transcript-panel.js';

/** The whole player. */
export function page(player) {
  if (!player.model) {
    return player.view.failed ? failure(player) : html`<p class="cp-notice" role="status">${text('loading')}</p>`;
  }
  if (!player.lesson) {
    return html`<div class="cp">${header(player)}<p class="cp-notice">${text('noLessons')}</p></div>`;
  }
  return html`<div class="cp" lang=${texts.language}>
    ${header(player)}
    <div class="cp-layout">
      <div class="cp-main">
        ${theatre(player)} ${lessonHeading(player)} ${chapterStrip(player)} ${practice(player)}
      </div>
      <div class="cp-side">${tabs(player)} ${lessonPanel(player)} ${transcript(player)}</div>
    </div>
    ${shortcutDialog(player)} ${player.view.prints ? printout(player) : nothing}
  </div>`;
}

function failure(player) {
  return html`<div class="cp-notice" role="alert">
    <p>${text('loadFailed')}</p>
    <button type="button" class="cp-button" @click=${() => player.load()}>${text('tryToLoadAgain')}</button>
  </div>`;
}

function tabs(player) {
  const tab = (name, label) => html`<button type="button" role="tab" id="cp-tab-${name}" aria-controls="cp-panel-${name}"
    aria-selected=${String(player.view.tab === name)} tabindex=${player.view.tab === name ? 0 : -1}
    @click=${() => player.show({tab: name})}>${label}</button>`;
  return html`<div class="cp-tabs" role="tablist" aria-label=${text('views')} @keydown=${(event) => moveBetweenTabs(event, player)}>
    ${tab('lessons', text('lessons'))} ${tab('transcript', text('transcript'))}
  </div>`;
}

async function moveBetweenTabs(event, player) {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    player.show({tab: player.view.tab === 'lessons' ? 'transcript' : 'lessons'});
    await player.updateComplete;
    player.focusOn('.cp-tabs [aria-selected="true"]');
  }
}

function lessonPanel(player) {
  return html`<section class="cp-panel cp-panel-lessons" role="tabpanel" id="cp-panel-lessons" aria-labelledby="cp-tab-lessons"
    ?data-closed=${player.view.tab !== 'lessons'}>${lessonList(player)}</section>`;
}

function transcript(player) {
  return html`<section class="cp-panel cp-panel-transcript" role="tabpanel" id="cp-panel-transcript" aria-labelledby="cp-tab-transcript"
    ?data-closed=${player.view.tab !== 'transcript'}>${transcriptPanel(player)}</section>`;
}
