/** A quiz while it is open. The phases: asking, wrong (may try again), right, shown (the answer was asked for). */
export class QuizSession {
  constructor(quiz) {
    this.quiz = quiz;
    this.chosen = new Set();
    this.phase = 'asking';
  }

  get several() {
    return this.quiz.correct.length > 1;
  }

  /** Whether the answer may be shown. */
  get isOver() {
    return this.phase === 'right' || this.phase === 'shown';
  }

  choose(index, isChosen) {
    if (!this.several) {
      this.chosen.clear();
    }
    if (isChosen) {
      this.chosen.add(index);
    } else {
      this.chosen.delete(index);
    }
  }

  check() {
    const {correct} = this.quiz;
    const isRight = correct.length === this.chosen.size && correct.every((index) => this.chosen.has(index));
    this.phase = isRight ? 'right' : 'wrong';
    return isRight;
  }

  tryAgain() {
    this.phase = 'asking';
    this.chosen.clear();
  }

  show() {
    this.phase = 'shown';
  }

  /** What is known about a choice: null, right, wrong, or missing (right, but not chosen). */
  markOf(index) {
    const isCorrect = this.quiz.correct.includes(index);
    if (this.phase === 'asking' || (this.phase === 'wrong' && !this.chosen.has(index))) {
      return null;
    }
    if (this.chosen.has(index)) {
      return isCorrect ? 'right' : 'wrong';
    }
    return isCorrect ? 'missing' : null;
  }

  /** What the author says to a learner who takes this choice; empty for nothing. */
  feedbackOn(index) {
    return this.phase !== 'asking' && this.chosen.has(index) ? this.quiz.feedback[index] || '' : '';
  }
}
