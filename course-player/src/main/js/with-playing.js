/** Playing, and what the video reports. */
export const WithPlaying = (Base) => class extends Base {
  togglePlay() {
    if (this.view.quiz) {
      this.leaveQuiz();
    } else if (this.playback.playing) {
      this.playback.pause();
    } else {
      this.show({ending: null});
      this.playback.play();
    }
  }

  /** Goes to a time of the lesson, or of another one, and plays on if it was playing or if asked to. */
  goTo(time, {lesson = this.lesson, plays = false} = {}) {
    if (lesson !== this.lesson) {
      this.open(lesson, {time, plays});
      return;
    }
    if (lesson.state !== 'ready') {
      return;
    }
    clearInterval(this.countdown);
    this.show({quiz: null, ending: null, follows: true});
    this.playback.seek(time);
    this.learner.at(lesson, time);
    this.link(time, false);
    if (plays) {
      this.playback.play();
    }
  }

  seekBy(seconds) {
    this.goTo(Math.max(0, this.playback.time + seconds));
  }

  seekToTenth(tenth) {
    this.goTo((this.lesson.seconds * tenth) / 10);
  }

  timeUpdated() {
    this.playback.advance();
    this.noticeAnswers();
    const second = Math.floor(this.playback.time);
    if (second !== this.second) {
      this.second = second;
      this.remember();
    }
    this.requestUpdate();
  }

  /** Whoever has watched the answer knows it. */
  noticeAnswers() {
    const time = this.playback.time;
    for (const quiz of this.lesson.quizzes) {
      const {answer} = quiz;
      if (answer && this.playback.playing && time > answer.start + 0.5 && time < answer.end && !this.learner.knows(quiz)) {
        this.learner.answered(quiz, 'seen');
      }
    }
  }

  paused() {
    this.remember();
    this.link(this.playback.time, false);
    this.requestUpdate();
  }

  videoLoaded() {
    this.isRenewed = false;
    this.playback.loaded();
  }

  /** A signed address may have expired: a new one is asked for, once until it works. */
  async videoFailed() {
    if (this.fileUrl && !this.isRenewed) {
      this.isRenewed = true;
      const {playing, time, video} = this.playback;
      this.urls.forget();
      this.playback.open(time, this.lesson.quizzes, playing);
      await this.redraw();
      video.load();
    } else {
      this.show({failed: 'video'});
    }
  }
};
