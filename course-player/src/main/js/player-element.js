import {LitElement} from 'lit';
import {Captions} from './captions.js';
import {readLink, writeLink} from './deep-link.js';
import {Learner} from './learner.js';
import {readCourse} from './manifest.js';
import {Playback} from './playback.js';
import {QuizSession} from './quiz-session.js';
import {handleKey} from './shortcuts.js';
import {page} from './views/page.js';

const NEXT_LESSON_SECONDS = 5;

/**
 * Plays a course. The course is given by the attribute src (the address of course.json), by a script of the type application/json
 * within the element, or by the property course, which may be set again and again while lessons are being made. The property fileUrl
 * says where a file of a lesson is: (lesson, path) => address.
 */
export class CoursePlayer extends LitElement {
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
    this.urls = new Map();
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
    this.readInlined();
    this.replaceChildren();
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
      this.urls.clear();
    }
    if (changed.has('src') && this.src && !this.course) {
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
    if (!current) {
      this.begin();
    } else {
      const wasReady = this.lesson.state === 'ready';
      this.lesson = current;
      this.playback.stops = current.quizzes;
      if (!wasReady && current.state === 'ready') {
        this.playback.open(this.learner.timeIn(current), current.quizzes, false);
      }
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

  /** The address of a file. Asked for once, as a signed address may be another one each time. */
  url(lesson, file) {
    if (!file) {
      return '';
    }
    const key = `${lesson.number}/${file.path}/${file.artifact ? file.artifact.key : ''}`;
    if (!this.urls.has(key)) {
      this.urls.set(key, this.fileUrl ? this.fileUrl(lesson, file.path) : this.defaultUrl(lesson, file.path));
    }
    return this.urls.get(key);
  }

  defaultUrl(lesson, path) {
    const relative = [lesson.folder, ...path.split('/')].map(encodeURIComponent).join('/');
    return new URL('./' + relative, new URL(this.src || '', document.baseURI)).href;
  }

  /* ---- lessons ---- */

  /** Opens a lesson where it was left, or at the given time. */
  open(lesson, {time, plays = false, isStart = false} = {}) {
    this.remember();
    clearInterval(this.countdown);
    this.lesson = lesson;
    const start = time == null ? this.learner.timeIn(lesson) : time;
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

  followLink() {
    const link = this.deepLinks === 'off' || !this.model ? null : readLink(location.hash);
    const lesson = link && this.find(link.lesson);
    if (!lesson) {
      return;
    }
    if (lesson !== this.lesson) {
      this.open(lesson, {time: link.time == null ? undefined : link.time, isStart: true});
    } else if (link.time != null && Math.abs(link.time - this.playback.time) >= 1) {
      this.goTo(link.time);
    }
  }

  link(time, isNewEntry) {
    if (this.deepLinks !== 'off') {
      writeLink(this.lesson.number, time, isNewEntry);
    }
  }

  remember() {
    if (this.lesson && this.lesson.state === 'ready') {
      this.learner.at(this.lesson, this.playback.time);
    }
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

  changeVolume(step) {
    this.setVolume(Math.round((this.learner.preferences.volume + step) * 10) / 10);
  }

  setVolume(volume) {
    this.learner.prefer({volume: Math.min(1, Math.max(0, volume)), muted: false});
    this.requestUpdate();
  }

  toggleMuted() {
    this.learner.prefer({muted: !this.learner.preferences.muted});
    this.requestUpdate();
  }

  setSpeed(speed) {
    this.learner.prefer({speed});
    this.requestUpdate();
  }

  changeSpeed(step) {
    this.setSpeed(this.learner.speedAfter(step));
  }

  setCaptions(language) {
    this.learner.prefer({captions: language || 'off'});
    this.requestUpdate();
  }

  toggleCaptions() {
    const isOn = this.learner.captionsIn(this.lesson) !== '';
    this.setCaptions(isOn || !this.lesson.tracks.length ? '' : this.lesson.tracks[0].language);
  }

  toggleFullScreen() {
    const theatre = this.querySelector('.cp-theatre');
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (theatre && theatre.requestFullscreen) {
      theatre.requestFullscreen().catch(() => {});
    } else if (this.playback.video && this.playback.video.webkitEnterFullscreen) {
      // iPhones allow it for videos only.
      this.playback.video.webkitEnterFullscreen();
    }
  }

  togglePictureInPicture() {
    const {video} = this.playback;
    if (document.pictureInPictureElement) {
      document.exitPictureInPicture();
    } else if (video && video.requestPictureInPicture) {
      video.requestPictureInPicture().catch(() => {});
    }
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

  /** A signed address may have expired: a new one is asked for once per lesson. */
  videoFailed() {
    if (this.fileUrl && this.renewed !== this.lesson.number) {
      this.renewed = this.lesson.number;
      const {time} = this.playback;
      this.urls.clear();
      this.playback.open(time, this.lesson.quizzes, this.playback.playing);
      this.requestUpdate();
    } else {
      this.show({failed: 'video'});
    }
  }

  /* ---- quizzes ---- */

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
    this.followVoice();
  }

  /** Sizes are set here, as a policy without 'unsafe-inline' forbids attributes with styles. */
  drawPosition() {
    for (const bar of this.querySelectorAll('[data-share]')) {
      bar.style.setProperty('--share', bar.dataset.share);
    }
  }

  /** Keeps the spoken sentence in the middle of the transcript, unless the learner has scrolled away. */
  followVoice() {
    const panel = this.querySelector('.cp-transcript-text');
    const current = panel && panel.querySelector('[aria-current]');
    if (!current || current === this.followed || !this.view.follows) {
      return;
    }
    this.followed = current;
    const smooth = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = current.getBoundingClientRect().top - panel.getBoundingClientRect().top + panel.scrollTop;
    panel.scrollTo({top: top - panel.clientHeight / 3, behavior: smooth ? 'smooth' : 'auto'});
  }
}
