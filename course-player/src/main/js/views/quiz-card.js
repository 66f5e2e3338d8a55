import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {text} from '../texts.js';
import {icon} from './icons.js';

/** An open quiz over the video. What is right is drawn only after it was answered. */
export function quizCard(player, session) {
  const {quiz} = session;
  return html`<div class="cp-cover"><form class="cp-card cp-quiz" tabindex="-1" aria-labelledby="cp-question"
      @submit=${(event) => submit(event, player, session)}>
    <p class="cp-eyebrow">${text('quiz')}</p>
    ${stimulus(player, quiz)}
    <fieldset aria-describedby="cp-quiz-hint">
      <legend id="cp-question" dir="auto" lang=${player.model.language}>${quiz.question}</legend>
      <p id="cp-quiz-hint" class="cp-quiz-hint">${text(session.several ? 'chooseAll' : 'chooseOne')}</p>
      ${quiz.choices.map((choice, index) => choiceRow(player, session, choice, index))}
    </fieldset>
    ${result(player, session)} ${actions(player, session)}
  </form></div>`;
}

function submit(event, player, session) {
  event.preventDefault();
  if (session.phase === 'asking') {
    player.checkQuiz();
  }
}

function choiceRow(player, session, choice, index) {
  const mark = session.markOf(index);
  const words = {right: 'choiceRight', wrong: 'choiceWrong', missing: 'choiceMissing'};
  const feedback = session.feedbackOn(index);
  return html`<div class="cp-choice" data-mark=${mark || nothing}>
    <label>
      <input type=${session.several ? 'checkbox' : 'radio'} name="cp-choice" .checked=${live(session.chosen.has(index))}
        ?disabled=${session.phase !== 'asking'} aria-describedby=${feedback ? `cp-feedback-${index}` : nothing}
        @change=${(event) => choose(player, session, index, event.target.checked)}>
      <span class="cp-choice-text" dir="auto" lang=${player.model.language}>${choice}</span>
      ${mark ? html`<span class="cp-choice-mark">${icon(mark === 'wrong' ? 'cross' : 'check')}<span>${text(words[mark])}</span></span>` : nothing}
    </label>
    ${feedback ? html`<p class="cp-feedback" dir="auto" lang=${player.model.language} id="cp-feedback-${index}">${feedback}</p>` : nothing}
  </div>`;
}

function choose(player, session, index, isChosen) {
  session.choose(index, isChosen);
  player.requestUpdate();
}

function result(player, session) {
  const titles = {right: 'right', wrong: 'wrong', shown: 'answerIs'};
  return html`<div class="cp-quiz-result" tabindex="-1" data-phase=${session.phase}>
    ${titles[session.phase] ? html`<p class="cp-quiz-verdict">${text(titles[session.phase])}</p>` : nothing}
    ${session.phase === 'wrong' ? html`<p>${text('wrongHint')}</p>` : nothing}
    ${session.isOver && session.quiz.explanation ? html`<p dir="auto" lang=${player.model.language}>${session.quiz.explanation}</p>` : nothing}
  </div>`;
}

function actions(player, session) {
  const button = (label, onClick, isPrimary) => html`<button type="button" class="cp-button ${isPrimary ? 'cp-primary' : ''}"
    @click=${onClick}>${text(label)}</button>`;
  return html`<div class="cp-actions">
    ${session.phase === 'asking'
      ? html`<button type="submit" class="cp-button cp-primary" ?disabled=${!session.chosen.size}>${text('check')}</button>
          ${button('skip', () => player.leaveQuiz())}`
      : nothing}
    ${session.phase === 'wrong'
      ? html`${button('tryAgain', () => player.tryQuizAgain(), true)} ${button('showAnswer', () => player.showAnswer())}
          ${button('skip', () => player.leaveQuiz())}`
      : nothing}
    ${session.isOver ? button('goOn', () => player.leaveQuiz(), true) : nothing}
  </div>`;
}

/** What the question is about. Code can be read as text; anything else is on the slide. */
function stimulus(player, quiz) {
  if (!quiz.stimulus.length) {
    return nothing;
  }
  if (quiz.stimulus.every((block) => block.kind === 'code')) {
    return quiz.stimulus.map((block) => html`<pre class="cp-code" tabindex="0"><code>${block.text}</code></pre>`);
  }
  const slide = player.lesson.slides.find((candidate) => candidate.end > quiz.stop - 0.1);
  return slide && slide.image ? html`<img class="cp-stimulus" src=${player.url(player.lesson, slide.image)} alt=${text('stimulus')}>` : nothing;
}
