import {LitElement} from 'lit';
import {Captions} from './captions.js';
import {FileUrls} from './file-urls.js';
import {Following} from './following.js';
import {Learner} from './learner.js';
import {Playback} from './playback.js';
import {handleKey} from './shortcuts.js';
import {page} from './views/page.js';
import {WithCourse} from './with-course.js';
import {WithEnding} from './with-ending.js';
import {WithPlaces} from './with-places.js';
import {WithPlaying} from './with-playing.js';
import {WithQuizzes} from './with-quizzes.js';
import {WithSettings} from './with-settings.js';

const Base = WithCourse(WithPlaying(WithEnding(WithPlaces(WithQuizzes(WithSettings(LitElement))))));

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
    this.changes = new Map();
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

  url(lesson, file) {
    return file ? this.urls.of(lesson, file, this.src, this.fileUrl) : '';
  }

  showShortcuts() {
    this.querySelector('dialog.cp-shortcuts').showModal();
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
