import {QuizSession} from './quiz-session.js';

/** Quizzes and exercises: where the video stops, what was answered, and how it goes on. */
export const WithQuizzes = (Base) => class extends Base {
  reachQuiz(quiz) {
    if (!this.learner.knows(quiz)) {
      this.openQuiz(quiz);
    }
  }

  async openQuiz(quiz) {
    this.playback.pause();
    this.show({quiz: new QuizSession(quiz), ending: null});
    await this.updateComplete;
    this.focusOn('.cp-quiz');
  }

  /** Goes to the question of a quiz and opens it. */
  goToQuiz(quiz) {
    this.goTo(quiz.stop);
    this.openQuiz(quiz);
  }

  async checkQuiz() {
    const session = this.view.quiz;
    if (session.phase !== 'asking' || !session.chosen.size) {
      return;
    }
    this.learner.answered(session.quiz, session.check() ? 'right' : 'wrong');
    await this.redraw();
    this.focusOn('.cp-quiz-result');
  }

  async tryQuizAgain() {
    this.view.quiz.tryAgain();
    await this.redraw();
    this.focusOn('.cp-choice input');
  }

  async showAnswer() {
    const session = this.view.quiz;
    session.show();
    this.learner.answered(session.quiz, 'seen');
    await this.redraw();
    this.focusOn('.cp-quiz-result');
  }

  /** Closes the quiz and goes on with the lesson, after the silence for thinking. */
  leaveQuiz() {
    const {quiz} = this.view.quiz;
    this.show({quiz: null});
    this.playback.seek(Math.max(quiz.resume, quiz.stop));
    this.playback.play();
    this.focusOn('.cp-play');
  }

  tick(exercise, isDone) {
    this.learner.tick(exercise, isDone);
    this.requestUpdate();
  }
};
