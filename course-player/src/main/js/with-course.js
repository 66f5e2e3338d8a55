import {changesSince, keyOf} from './changes.js';
import {readLink} from './deep-link.js';
import {readCourse} from './manifest.js';

/** The course and the lesson that is open: a newer state of the course takes over while the viewer stays where they are. */
export const WithCourse = (Base) => class extends Base {
  async load() {
    const src = this.src;
    this.show({failed: null});
    try {
      const response = await fetch(src);
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const course = await response.json();
      if (src === this.src) {
        this.isFetched = true;
        this.course = course;
      }
    } catch (unreachable) {
      this.show({failed: 'course'});
    }
  }

  /** Takes over a course, or a newer state of the same one, in which the viewer stays where they are. */
  readCourse() {
    const before = this.model;
    this.model = readCourse(this.course);
    const isOther = !before || before.id !== this.model.id;
    this.noticeChanges(isOther ? null : before);
    this.learner.open(this.model);
    const current = !isOther && this.lesson && this.find(this.lesson.number);
    if (current) {
      this.replaceLesson(current);
    } else {
      this.begin();
    }
  }

  /** What a new version has changed is marked until the next one. Of a course without a version, nobody knows whether it is another. */
  noticeChanges(before) {
    if (!before || !before.version) {
      this.changes = new Map();
    } else if (before.version !== this.model.version) {
      this.changes = changesSince(before, this.model);
    }
  }

  /** Whether a sentence of a lesson is new in this version; without a sentence, whether anything in it is. */
  isChanged(lesson, language, text) {
    const changed = this.changes.get(lesson.number);
    return Boolean(changed && (text === undefined || changed.get(language)?.has(text)));
  }

  /** A lesson may have become ready meanwhile, or have a new video. */
  replaceLesson(lesson) {
    const {playing, time} = this.playback;
    const earlier = this.lesson;
    this.lesson = lesson;
    this.playback.stops = lesson.quizzes;
    if (earlier.state !== 'ready') {
      this.openedAt = this.learner.timeIn(lesson);
      this.playback.open(this.openedAt, lesson.quizzes, false);
    } else if (keyOf(earlier) !== keyOf(lesson)) {
      this.playback.open(time, lesson.quizzes, playing);
    }
  }

  begin() {
    const link = this.deepLinks === 'off' ? null : readLink(location.hash);
    const linked = link && this.find(link.lesson);
    const lesson = linked || this.find(this.learner.record.lesson) || this.model.lessons[0];
    if (lesson) {
      this.open(lesson, {time: linked && link.time != null ? link.time : undefined, isStart: true});
    }
  }

  find(number) {
    return this.model.lessons.find((lesson) => lesson.number === number);
  }

  /** Opens a lesson where it was left, or at the given time. */
  open(lesson, {time, plays = false, isStart = false} = {}) {
    if (lesson === this.lesson && this.playback.video) {
      this.goTo(time == null ? this.playback.time : time, {plays});
      return;
    }
    this.remember();
    clearInterval(this.countdown);
    this.lesson = lesson;
    const start = time == null ? this.learner.timeIn(lesson) : time;
    this.openedAt = start;
    this.playback.open(start, lesson.quizzes, plays);
    this.show({quiz: null, ending: null, failed: null, follows: true});
    this.learner.at(lesson, start);
    if (!isStart) {
      this.link(start, true);
    }
  }

  goToNeighbour(step) {
    const neighbour = this.neighbour(step);
    if (neighbour) {
      this.open(neighbour, {plays: this.playback.playing});
    }
  }

  neighbour(step) {
    return this.lesson ? this.model.lessons[this.model.lessons.indexOf(this.lesson) + step] : undefined;
  }
};
