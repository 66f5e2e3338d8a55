import {html, nothing} from 'lit';
import {markdown} from '../markdown.js';
import {text} from '../texts.js';
import {clock} from '../time.js';
import {icon} from './icons.js';

/** What a learner can do in the lesson: quizzes to answer, exercises to tick off, code to copy. */
export function practice(player) {
  const elements = player.lesson.interactive.filter((element) => cards[element.kind]);
  if (!elements.length || player.lesson.state !== 'ready') {
    return nothing;
  }
  return html`<section class="cp-practice" aria-labelledby="cp-practice-title">
    <h2 id="cp-practice-title">${text('practice')}</h2>
    <ul>${elements.map((element) => html`<li class="cp-card cp-practice-${element.kind}">${cards[element.kind](player, element)}</li>`)}</ul>
  </section>`;
}

const cards = {quiz, exercise, code};

function head(player, label, element) {
  return html`<div class="cp-practice-head">
    <h3 class="cp-eyebrow">${label}</h3>
    <button type="button" class="cp-link" aria-label=${text('showInVideo', {time: clock(element.start)})}
      @click=${() => player.goTo(element.start)}>${clock(element.start)}</button>
  </div>`;
}

function quiz(player, element) {
  const result = player.learner.resultOf(element);
  const states = {right: 'quizRight', wrong: 'quizWrong', seen: 'quizSeen'};
  return html`${head(player, text('quiz'), element)}
    <p class="cp-practice-text" dir="auto" lang=${player.model.language}>${element.question}</p>
    <div class="cp-practice-foot">
      <span class="cp-quiz-state" data-result=${result || 'open'}>${result === 'right' ? icon('check') : nothing}${text(states[result] || 'quizOpen')}</span>
      <button type="button" class="cp-button" @click=${() => player.goToQuiz(element)}>${text(result ? 'answerQuizAgain' : 'answerQuiz')}</button>
    </div>`;
}

function exercise(player, element) {
  return html`${head(player, text('exercise'), element)}
    <div class="cp-practice-text" dir="auto" lang=${player.model.language}>${markdown(element.instructions)}</div>
    ${element.solution
      ? html`<details><summary>${text('solution')}</summary><p class="cp-solution">${element.solution}</p></details>`
      : nothing}
    <label class="cp-done"><input type="checkbox" .checked=${player.learner.hasDone(element)}
      @change=${(event) => player.tick(element, event.target.checked)}> ${text('exerciseDone')}</label>`;
}

function code(player, element) {
  return html`${head(player, element.language ? text('codeIn', {language: element.language}) : text('code'), element)}
    <pre class="cp-code" tabindex="0"><code>${element.text}</code></pre>
    <button type="button" class="cp-button cp-copy" @click=${(event) => copy(event.currentTarget, player, element)}>
      ${icon(player.view.copied === element.id ? 'check' : 'copy')}<span>${text(player.view.copied === element.id ? 'copied' : 'copy')}</span></button>`;
}

async function copy(button, player, element) {
  try {
    await navigator.clipboard.writeText(element.text);
    player.show({copied: element.id});
  } catch (refused) {
    // The learner copies the selection.
    window.getSelection().selectAllChildren(button.parentElement.querySelector('code'));
  }
}
