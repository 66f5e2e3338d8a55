/** The captions of the video, made from the cues of the manifest: nothing is fetched, so they also work from the file system. */
export class Captions {
  constructor() {
    this.video = null;
    this.track = null;
    this.shown = null;
  }

  /** Shows the track, or nothing if it is null. */
  show(video, track) {
    if (this.video !== video) {
      this.video = video;
      this.track = video.addTextTrack('captions');
      this.shown = null;
    }
    this.track.mode = track ? 'showing' : 'disabled';
    if (!track || track === this.shown) {
      return;
    }
    this.clear();
    for (const cue of track.cues) {
      this.track.addCue(new VTTCue(cue.start, cue.end, escape(cue.text)));
    }
    this.shown = track;
  }

  clear() {
    while (this.track.cues && this.track.cues.length) {
      this.track.removeCue(this.track.cues[0]);
    }
  }
}

/** The text of a cue is WebVTT, which has tags. */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
