/**
 * When a player stops for a quiz, and where it goes on. stop: the question has been asked. resume: where the lesson goes on without the
 * silence for thinking. answer: the page that gives the answer, or null.
 */
export function quizTimes(entry, lesson) {
  const start = (entry.start_ms || 0) / 1000;
  const stop = entry.asked_ms == null ? endOfSpeech(start, lesson) : entry.asked_ms / 1000;
  const answered = entry.answered_ms == null ? pageOfAnswer(entry, stop, lesson) : entry.answered_ms / 1000;
  const page = answered == null ? null : lesson.slides.find((slide) => slide.end > answered + 0.001);
  return {
    stop,
    resume: answered == null ? nextStart(stop, lesson) : answered,
    answer: answered == null ? null : {start: answered, end: page ? page.end : lesson.seconds},
  };
}

/** In an older manifest: the end of what is said while the page of the question is shown. */
function endOfSpeech(start, lesson) {
  const page = lesson.slides.find((slide) => slide.end > start + 0.001);
  const end = page ? page.end : lesson.seconds;
  const spoken = cues(lesson).filter((cue) => cue.start >= start - 0.001 && cue.end <= end);
  return spoken.length ? spoken[spoken.length - 1].end : start;
}

/** In an older manifest: the next page, if the answer is given at all. */
function pageOfAnswer(entry, stop, lesson) {
  const isOlder = entry.asked_ms == null && entry.element.reveal_after_ms != null;
  const page = isOlder && lesson.slides.find((slide) => slide.start > stop);
  return page ? page.start : null;
}

/** The next sentence or the next page, whichever comes first. */
function nextStart(stop, lesson) {
  const starts = [
    ...cues(lesson).map((cue) => cue.start - 0.2),
    ...lesson.slides.map((slide) => slide.start),
  ].filter((start) => start > stop);
  return starts.length ? Math.min(...starts) : stop;
}

function cues(lesson) {
  return lesson.tracks.length ? lesson.tracks[0].cues : [];
}
