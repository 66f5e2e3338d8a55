/** Scrolls the transcript and the chapters to what is said and shown, whenever that is another one. */
export class Following {
  constructor() {
    this.sentence = null;
    this.chapter = null;
  }

  /** Scrolls to the sentence once more. */
  again() {
    this.sentence = null;
  }

  /** @param followsVoice false while the learner reads elsewhere in the transcript */
  update(player, followsVoice) {
    const sentence = player.querySelector('.cp-transcript-text [aria-current]');
    if (sentence && sentence !== this.sentence && followsVoice) {
      this.sentence = sentence;
      center(sentence, sentence.closest('.cp-transcript-text'));
    }
    const chapter = player.querySelector('.cp-chapter[aria-current]');
    if (chapter && chapter !== this.chapter) {
      this.chapter = chapter;
      center(chapter, chapter.closest('ol'));
    }
  }
}

/** Only the panel is scrolled, never the page. */
function center(element, panel) {
  const inner = element.getBoundingClientRect();
  const outer = panel.getBoundingClientRect();
  panel.scrollBy({
    top: inner.top - outer.top - panel.clientHeight / 3,
    left: inner.left - outer.left - (panel.clientWidth - inner.width) / 2,
    behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}
