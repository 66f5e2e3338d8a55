import {LitElement} from 'lit';
import {Captions} from './captions.js';
import {readLink} from './deep-link.js';
import {FileUrls} from './file-urls.js';
import {Following} from './following.js';
import {Learner} from './learner.js';
import {readCourse} from './manifest.js';
import {Playback} from './playback.js';
import {handleKey} from './shortcuts.js';
import {page} from './views/page.js';
import {WithEnding} from './with-ending.js';
import {WithPlaces} from './with-places.js';
import {WithQuizzes} from './with-quizzes.js';
import {WithSettings} from './with-settings.js';

const Base = WithEnding(WithPlaces(WithQuizzes(WithSettings(LitElement))));

/**
 * Plays a course. The course is given by the attribute src (the address of course.json), by a script of the type application/json
 * within the element, or by the property course, which may be set again and again while lessons are being made. The property fileUrl
 * says where a file of a lesson is: (lesson, path) => address.
 */
export class CoursePlayer extends Base {
  static get properties() {
    return {
      src: {type: String},
      course: {attribute: false},
      fileUrl: {attribute: false},
      deepLinks: {attribute: 'deep-links'},
      view: {state: true},
    };
  }

  constructor() {
    super();
    this.fileUrl = null;
    this.deepLinks = 'on';
    this.learner = new Learner();
    this.captions = new Captions();
    this.playback = new Playback((quiz) => this.reachQuiz(quiz));
    this.model = null;
    this.lesson = null;
    this.urls = new FileUrls();
    this.following = new Following();
    this.openedAt = 0;
    this.isFetched = false;
    this.isRenewed = false;
    this.view = {tab: 'transcript', query: '', quiz: null, ending: null, failed: null, follows: true, prints: false, copied: null};
    this.onKey = (event) => handleKey(event, this);
    this.onHash = () => this.followLink();
    this.onRedraw = () => this.requestUpdate();
    this.onPrint = (event) => {
      this.show({prints: event.type === 'beforeprint'});
      this.performUpdate();
    };
    this.onLeave = () => this.remember();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    if (!this.hasUpdated) {
      this.readInlined();
      this.replaceChildren();
    }
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('fullscreenchange', this.onRedraw);
    for (const [type, listener] of this.windowListeners()) {
      window.addEventListener(type, listener);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.remember();
    clearInterval(this.countdown);
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('fullscreenchange', this.onRedraw);
    for (const [type, listener] of this.windowListeners()) {
      window.removeEventListener(type, listener);
    }
  }

  windowListeners() {
    return [['hashchange', this.onHash], ['beforeprint', this.onPrint], ['afterprint', this.onPrint], ['pagehide', this.onLeave]];
  }

  readInlined() {
    const script = this.querySelector('script[type="application/json"]');
    if (script && !this.course) {
      this.course = JSON.parse(script.textContent);
    }
  }

  /* ---- the course ---- */

  willUpdate(changed) {
    if (changed.has('fileUrl')) {
      this.urls.forget();
    }
    if (changed.has('src') && this.src && (!this.course || this.isFetched)) {
      this.load();
    }
    if (changed.has('course') && this.course) {
      this.readCourse();
    }
  }

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
    const isOther = !this.model || this.model.id !== readCourse({...this.course, lessons: []}).id;
    this.model = readCourse(this.course);
    this.learner.open(this.model);
    const current = !isOther && this.lesson && this.find(this.lesson.number);
    if (current) {
      this.replaceLesson(current);
    } else {
      this.begin();
    }
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
    } else if (keyOf(earlier.video) !== keyOf(lesson.video)) {
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

  url(lesson, file) {
    return file ? this.urls.of(lesson, file, this.src, this.fileUrl) : '';
  }

  /* ---- lessons ---- */

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

  /* ---- playing ---- */

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

  showShortcuts() {
    this.querySelector('dialog.cp-shortcuts').showModal();
  }

  /* ---- what the video reports ---- */

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

  /* ---- drawing ---- */

  show(changes) {
    this.view = {...this.view, ...changes};
  }

  redraw() {
    this.requestUpdate();
    return this.updateComplete;
  }

  focusOn(selector) {
    const element = this.querySelector(selector);
    if (element) {
      element.focus({preventScroll: false});
    }
  }

  render() {
    return page(this);
  }

  updated() {
    const video = this.querySelector('video');
    this.playback.video = video;
    if (video && this.lesson) {
      const {speed, preferences} = this.learner;
      const language = this.learner.captionsIn(this.lesson);
      this.captions.show(video, this.lesson.tracks.find((track) => track.language === language) || null);
      // Loading a video sets its speed to the default one.
      video.defaultPlaybackRate = speed;
      video.playbackRate = speed;
      video.volume = preferences.volume;
      video.muted = preferences.muted;
    }
    this.drawPosition();
    this.following.update(this, this.view.follows);
  }

  /** Sizes are set here, as a policy without 'unsafe-inline' forbids attributes with styles. */
  drawPosition() {
    for (const bar of this.querySelectorAll('[data-share]')) {
      bar.style.setProperty('--share', bar.dataset.share);
    }
  }
}

/** Which video it is, whatever its address. */
function keyOf(video) {
  return video && (video.artifact ? video.artifact.key : video.path);
}
