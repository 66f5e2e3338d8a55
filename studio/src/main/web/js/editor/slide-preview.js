import {html, nothing} from 'lit';
import {texts} from '../texts.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {previewSlide} from './generation-request.js';

/** Someone who types or moves the cursor gets the picture when he pauses. */
const PAUSE_MS = 250;
/** With large files, each picture takes an upload. */
const PAUSE_WITH_FILES_MS = 1500;

/**
 * The slide under the cursor, as a worker draws it: <slide-preview>. One request is under way at a time; the next one is for what is
 * written by then. Until it is answered, the last picture stays. Nothing is asked while the cursor moves within the slide that is shown.
 *
 * Properties: course, as for sendCourse; path of the document with the cursor, '' for the only one; line, from 1.
 */
class SlidePreview extends StudioElement {
  static get properties() {
    return {
      course: {attribute: false},
      path: {attribute: false},
      line: {attribute: false},
      preview: {state: true},
      page: {state: true},
      problem: {state: true},
      busy: {state: true},
    };
  }

  constructor() {
    super();
    this.page = 0;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pausing);
  }

  willUpdate(changed) {
    if (changed.has('course') || changed.has('path') || changed.has('line')) {
      clearTimeout(this.pausing);
      this.pausing = setTimeout(() => this.ask(), this.course.files.length ? PAUSE_WITH_FILES_MS : PAUSE_MS);
    }
  }

  /** Whether the picture shows what is written, and the slide with the cursor. */
  get isCurrent() {
    const {course, path, line, drawn, preview} = this;
    const isSame = drawn && drawn.course === course && drawn.path === path;
    return isSame && preview.line <= line && (!preview.next_line || line < preview.next_line);
  }

  async ask() {
    if (this.busy) {
      this.isOutdated = true;
      return;
    }
    if (this.isCurrent) {
      return;
    }
    this.busy = true;
    try {
      do {
        this.isOutdated = false;
        await this.draw();
      } while (this.isOutdated && !this.isCurrent);
    } finally {
      this.busy = false;
    }
  }

  async draw() {
    const {course, path, line} = this;
    try {
      const preview = await previewSlide(course, {path, line, signal: this.life.signal});
      await Promise.all(preview.images.map(({href}) => loaded(href)));
      const isOther = !this.preview || this.preview.lesson !== preview.lesson || this.preview.slide !== preview.slide;
      this.page = isOther ? 0 : Math.min(this.page, preview.images.length - 1);
      this.preview = preview;
      this.drawn = {course, path};
      this.problem = null;
    } catch (problem) {
      if (!isAbort(problem)) {
        this.problem = problem;
        this.drawn = null;
      }
    }
  }

  render() {
    return html`
      <section class="panel preview" aria-label=${texts.preview.title} aria-busy=${String(Boolean(this.busy))}>
        ${this.preview ? this.picture() : html`<div class="preview-picture ${this.problem ? '' : 'skeleton'}"></div>`}
        <div class="preview-caption">
          <p>${this.problem ? nothing : this.place()}<span role="status">${this.problem ? this.problemText() : nothing}</span></p>
          ${this.preview && this.preview.images.length > 1 ? this.pages() : nothing}
        </div>
      </section>`;
  }

  picture() {
    const {lesson, lesson_title: title, slide, images} = this.preview;
    const {href} = images[this.page];
    return html`
      <a class="preview-picture ${this.problem ? 'outdated' : ''}" href=${href} target="_blank" title=${texts.preview.enlarge}>
        <img src=${href} width="1280" height="720" alt=${texts.preview.alt(slide, lesson, title)}>
      </a>`;
  }

  /** Not announced: it changes with the line of the cursor. */
  place() {
    return this.preview ? texts.preview.place(this.preview.lesson, this.preview.slide) : texts.preview.drawing;
  }

  /** What is wrong with the text stands at its line. */
  problemText() {
    return [400, 422].includes(this.problem.status) ? texts.preview.invalid : this.problem.detail || texts.preview.failed;
  }

  /** The buttons are never disabled, so that the focus stays on them. */
  pages() {
    const {images, pages} = this.preview;
    const turn = (by, label, name, isEnd) => html`
      <button class="icon-button" type="button" aria-label=${label} aria-disabled=${String(isEnd)} @click=${() => isEnd || (this.page += by)}>${icon(name)}</button>`;
    return html`
      <div class="preview-pages">
        ${turn(-1, texts.preview.previous, 'previous', this.page === 0)}
        <span class="number">${texts.preview.page(this.page + 1, pages)}</span>
        ${turn(1, texts.preview.next, 'next', this.page === images.length - 1)}
      </div>`;
  }
}

/** Shown at once later on. A picture that cannot be loaded is the browser's to show. */
async function loaded(href) {
  const image = new Image();
  image.src = href;
  await image.decode().catch(() => {});
}

customElements.define('slide-preview', SlidePreview);
