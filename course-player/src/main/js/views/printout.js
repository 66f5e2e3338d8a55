import {html, nothing} from 'lit';
import {byChapter, sentences} from '../transcript.js';
import {chapterTitle} from './chapter-strip.js';

/** The lesson on paper: its slides, each with what is said. */
export function printout(player) {
  const {learner, lesson, model} = player;
  return html`<article class="cp-print">
    <h1>${model.title}</h1>
    <h2>${lesson.number}. ${lesson.title}</h2>
    ${byChapter(sentences(lesson, model.language).filter((sentence) => !learner.isSecret(lesson, sentence.start))).map(({chapter, sentences: said}) => html`<section>
      ${chapter ? html`<h3>${chapterTitle(chapter)}</h3>` : nothing}
      ${chapter && chapter.slides[0].image && !learner.isSecret(lesson, chapter.start) ? html`<img src=${player.url(lesson, chapter.slides[0].image)} alt="">` : nothing}
      <p>${said.map((sentence) => sentence.text).join(' ')}</p>
    </section>`)}
  </article>`;
}
