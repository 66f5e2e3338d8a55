import {readLink, writeLink} from './deep-link.js';

/** The learner's place, in the address of the page and in the browser's memory. */
export const WithPlaces = (Base) => class extends Base {
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
};
