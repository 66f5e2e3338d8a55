/** How lessons are played: sound, speed, captions and screens. The preferences are the learner's and hold for all courses. */
export const WithSettings = (Base) => class extends Base {
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
    if (!this.lesson.tracks.length) {
      return;
    }
    const isOn = this.learner.captionsIn(this.lesson) !== '';
    this.setCaptions(isOn ? '' : this.lesson.tracks[0].language);
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
};
