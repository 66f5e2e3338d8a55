import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {text, texts} from '../texts.js';
import {clock} from '../time.js';
import {byChapter, matches, sentenceAt, sentences} from '../transcript.js';
import {chapterTitle} from './chapter-strip.js';
import {icon} from './icons.js';
import {moveByArrows} from './arrow-keys.js';

/** The transcript of the lesson, or what the search finds in all lessons. */
export function transcriptPanel(player) {
  const {query} = player.view;
  return html`<h2 class="cp-panel-title">${text('transcript')}</h2>
    <div class="cp-search">${icon('search')}
      <input type="search" .value=${query} placeholder=${text('searchTranscript')} aria-label=${text('searchTranscript')}
        @input=${(event) => player.show({query: event.target.value})}>
    </div>
    ${query.trim() ? results(player, query) : transcript(player)}`;
}

function transcript(player) {
  const {lesson} = player;
  const language = languageOf(player, lesson);
  const list = known(lesson, language);
  if (!list.length) {
    return html`<p class="cp-empty">${text('noTranscript')}</p>`;
  }
  const current = sentenceAt(list, player.playback.time);
  const visible = lesson.quizzes.map((quiz) => player.learner.knows(quiz)).join();
  return html`<div class="cp-transcript-text" lang=${language} role="group" aria-label=${text('transcript')} @keydown=${moveByArrows}
      @wheel=${() => leave(player)} @touchmove=${() => leave(player)}>
      ${guard([lesson, language, current, visible, player.changes], () => byChapter(list).map((group) => chapter(player, group, {language, current: list[current], reached: list[Math.max(0, current)]})))}
    </div>
    ${player.view.follows ? nothing : html`<button type="button" class="cp-button cp-follow" @click=${() => follow(player)}>${text('follow')}</button>`}`;
}

function leave(player) {
  if (player.view.follows) {
    player.show({follows: false});
  }
}

function follow(player) {
  player.following.again();
  player.show({follows: true});
}

/** One sentence is reached by Tab, the others from there by arrow keys. */
function chapter(player, group, {language, current, reached}) {
  let isHiding = false;
  return html`<section>
    ${group.chapter ? html`<h3><span>${chapterTitle(group.chapter)}</span> <span class="cp-muted">${clock(group.chapter.start)}</span></h3>` : nothing}
    <ul>${group.sentences.map((sentence) => {
      const wasHiding = isHiding;
      isHiding = player.learner.isSecret(player.lesson, sentence.start);
      if (isHiding) {
        return wasHiding ? nothing : html`<li class="cp-secret">${text('hiddenAnswer')}</li>`;
      }
      return html`<li><button type="button" class="cp-sentence" dir="auto" aria-current=${sentence === current ? 'true' : nothing} tabindex=${sentence === reached ? 0 : -1}
        ?data-changed=${player.isChanged(player.lesson, language, sentence.text)}
        @click=${() => player.goTo(sentence.start, {plays: true})}>${sentence.text}${changedMark(player.isChanged(player.lesson, language, sentence.text))}</button></li>`;
    })}</ul>
  </section>`;
}

/** In words, too: colour alone says nothing to those who do not see it. */
function changedMark(isChanged) {
  return isChanged ? html` <span class="cp-changed" lang=${texts.language}>${text('changed')}</span>` : nothing;
}

function results(player, query) {
  const found = player.model.lessons
    .filter((lesson) => lesson.state === 'ready')
    .map((lesson) => ({
      lesson,
      hits: known(lesson, languageOf(player, lesson))
        .filter((sentence) => !player.learner.isSecret(lesson, sentence.start))
        .map((sentence) => ({sentence, parts: matches(sentence.text, query)}))
        .filter(({parts}) => parts.length > 1),
    }))
    .filter(({hits}) => hits.length);
  const count = found.reduce((sum, {hits}) => sum + hits.length, 0);
  return html`<p class="cp-found" role="status">${count ? text(count === 1 ? 'searchResult' : 'searchResults', {count}) : text('searchNothing')}</p>
    <div class="cp-results" role="group" aria-label=${text('searchTranscript')} @keydown=${moveByArrows}>${found.map((group) => html`<section>
      <h3>${group.lesson.number}. ${group.lesson.title}</h3>
      <ul>${group.hits.map((hit) => result(player, group.lesson, hit))}</ul>
    </section>`)}</div>`;
}

function result(player, lesson, {sentence, parts}) {
  return html`<li><button type="button" class="cp-sentence" dir="auto" lang=${languageOf(player, lesson)} @click=${() => player.goTo(sentence.start, {lesson, plays: true})}>
    <span class="cp-muted">${clock(sentence.start)}</span>
    ${parts.map((part, index) => (index % 2 ? html`<mark>${part}</mark>` : part))}</button></li>`;
}

function languageOf(player, lesson) {
  return player.learner.captionsIn(lesson) || player.model.language;
}

const lists = new WeakMap();

function known(lesson, language) {
  const ofLesson = lists.get(lesson) || new Map();
  lists.set(lesson, ofLesson);
  if (!ofLesson.has(language)) {
    ofLesson.set(language, sentences(lesson, language));
  }
  return ofLesson.get(language);
}
