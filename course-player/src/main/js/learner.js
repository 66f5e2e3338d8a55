import {Storage} from './storage.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const SHARE_WATCHED = 0.97;

/** The learner's place, results and preferences. Preferences hold for all courses, the rest for one. */
export class Learner {
  constructor() {
    this.storage = new Storage();
    this.course = null;
  }

  open(course) {
    this.course = course;
  }

  get preferences() {
    return this.storage.read('preferences', {captions: null, speed: 1, volume: 1, muted: false});
  }

  prefer(changes) {
    this.storage.write('preferences', changes);
  }

  get record() {
    return this.storage.read(this.course.id, {lesson: null, times: {}, watched: {}, quizzes: {}, exercises: {}});
  }

  /** Remembers the place. Whoever has seen nearly all of a lesson has watched it. */
  at(lesson, time) {
    const {times, watched} = this.record;
    const isEnd = lesson.seconds > 0 && time >= lesson.seconds * SHARE_WATCHED;
    this.storage.write(this.course.id, {
      lesson: lesson.number,
      times: {...times, [lesson.number]: isEnd ? 0 : Math.floor(time * 10) / 10},
      watched: isEnd ? {...watched, [lesson.number]: true} : watched,
    });
  }

  timeIn(lesson) {
    const time = Number(this.record.times[lesson.number]);
    return Number.isFinite(time) && (!lesson.seconds || time < lesson.seconds) ? time : 0;
  }

  hasWatched(lesson) {
    return this.record.watched[lesson.number] === true;
  }

  /** Remembers the result of a quiz: right, wrong, or seen if the answer was shown without being given. What was right once stays so. */
  answered(quiz, result) {
    if (this.resultOf(quiz) === 'right') {
      return;
    }
    this.storage.write(this.course.id, {quizzes: {...this.record.quizzes, [quiz.id]: result}});
  }

  resultOf(quiz) {
    return this.record.quizzes[quiz.id] || null;
  }

  /** Whether the answer may be shown. */
  knows(quiz) {
    const result = this.resultOf(quiz);
    return result === 'right' || result === 'seen';
  }

  /** Whether what is said and shown at the time gives the answer of a quiz away that the learner may not know yet. */
  isSecret(lesson, time) {
    return lesson.quizzes.some(
      (quiz) => quiz.answer && time >= quiz.answer.start - 0.05 && time < quiz.answer.end && !this.knows(quiz));
  }

  tick(exercise, isDone) {
    this.storage.write(this.course.id, {exercises: {...this.record.exercises, [exercise.id]: isDone}});
  }

  hasDone(exercise) {
    return this.record.exercises[exercise.id] === true;
  }

  score(lessons) {
    const quizzes = lessons.flatMap((lesson) => lesson.quizzes);
    return {right: quizzes.filter((quiz) => this.resultOf(quiz) === 'right').length, count: quizzes.length};
  }

  get speed() {
    return SPEEDS.includes(this.preferences.speed) ? this.preferences.speed : 1;
  }

  /** The next slower or faster speed. */
  speedAfter(step) {
    const index = SPEEDS.indexOf(this.speed) + step;
    return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, index))];
  }

  /** The language of captions, or '' for none: the last choice, otherwise on for those whose browser speaks another language. */
  captionsIn(lesson) {
    const languages = lesson.tracks.map((track) => track.language);
    const chosen = this.preferences.captions;
    if (!languages.length || chosen === 'off') {
      return '';
    }
    if (chosen) {
      return languages.find((language) => language === chosen) || languages[0];
    }
    const own = primary(navigator.language || this.course.language);
    return own === primary(this.course.language) ? '' : languages.find((language) => primary(language) === own) || languages[0];
  }
}

export {SPEEDS};

function primary(language) {
  return language.toLowerCase().split('-')[0];
}
