/** Extra room before the time at which to stop: browsers report the time only every quarter of a second. */
const NEAR_SECONDS = 0.6;
const LARGEST_STEP_SECONDS = 2;

/**
 * The video of a lesson: goes to a place, also before the video is loaded, and stops at given times. Only playing stops there; a jump
 * passes them.
 */
export class Playback {
  /** @param onStop called with the stop that was reached */
  constructor(onStop) {
    this.onStop = onStop;
    this.video = null;
    this.stops = [];
    this.last = 0;
    this.pending = null;
    this.wantsToPlay = false;
    this.timer = 0;
  }

  get time() {
    return this.pending != null ? this.pending : this.video ? this.video.currentTime : 0;
  }

  get playing() {
    return Boolean(this.video) && !this.video.paused && !this.video.ended;
  }

  /** Prepares for a new video, whose place is set as soon as it is known how long it is. */
  open(time, stops, plays) {
    clearTimeout(this.timer);
    this.stops = stops;
    this.pending = time;
    this.last = time;
    this.wantsToPlay = plays;
  }

  loaded() {
    if (this.pending != null) {
      this.video.currentTime = this.pending;
      this.last = this.pending;
      this.pending = null;
    }
    if (this.wantsToPlay) {
      this.wantsToPlay = false;
      this.play();
    }
  }

  async play() {
    if (!this.video) {
      return;
    }
    if (this.pending != null) {
      this.wantsToPlay = true;
    }
    try {
      await this.video.play();
    } catch (refused) {
      // The browser wants the learner to press "play", or another lesson was chosen meanwhile.
    }
  }

  pause() {
    this.wantsToPlay = false;
    if (this.video) {
      this.video.pause();
    }
  }

  seek(time) {
    clearTimeout(this.timer);
    const target = Math.max(0, time);
    if (!this.video || this.pending != null || this.video.readyState === 0) {
      this.pending = target;
    } else {
      const duration = this.video.duration;
      this.video.currentTime = Number.isFinite(duration) ? Math.min(target, duration) : target;
    }
    this.last = target;
  }

  /** Looks for a stop between the last time and now. */
  advance() {
    if (!this.video || this.pending != null || this.video.seeking) {
      return;
    }
    const now = this.video.currentTime;
    const from = this.last;
    this.last = now;
    if (now < from || now - from > LARGEST_STEP_SECONDS * Math.max(1, this.video.playbackRate)) {
      return;
    }
    const reached = this.stops.find((stop) => stop.stop > from && stop.stop <= now);
    if (reached && !this.video.ended) {
      this.stopAt(reached);
    } else if (this.playing) {
      this.watchForStop(now);
    }
  }

  watchForStop(now) {
    const near = this.stops.find((stop) => stop.stop > now && stop.stop - now < NEAR_SECONDS * this.video.playbackRate);
    clearTimeout(this.timer);
    if (near) {
      this.timer = setTimeout(() => this.advance(), ((near.stop - now) * 1000) / this.video.playbackRate + 5);
    }
  }

  stopAt(stop) {
    this.video.pause();
    if (stop.answer && this.video.currentTime >= stop.answer.start) {
      this.seek(stop.stop);
    }
    this.onStop(stop);
  }
}
