const NEXT_LESSON_SECONDS = 5;

/** The end of a lesson: the next one follows, unless the learner wants to stay. */
export const WithEnding = (Base) => class extends Base {
  ended() {
    this.learner.at(this.lesson, this.lesson.seconds);
    const next = this.neighbour(1);
    this.show({ending: {seconds: next && next.state === 'ready' ? NEXT_LESSON_SECONDS : null}});
    if (next && next.state === 'ready') {
      this.countdown = setInterval(() => this.countDown(next), 1000);
    }
  }

  countDown(next) {
    const {ending} = this.view;
    if (!ending || ending.seconds == null) {
      clearInterval(this.countdown);
    } else if (ending.seconds > 1) {
      this.show({ending: {seconds: ending.seconds - 1}});
    } else {
      this.open(next, {time: 0, plays: true});
    }
  }

  stay() {
    clearInterval(this.countdown);
    this.show({ending: {seconds: null}});
  }
};
