/**
 * Video encoding with ffmpeg. In: slide images, the narration and subtitles. Out: clips, the lesson's video and its audio.
 * Called by the lesson pipeline; the encoder is located once at startup.
 */
@NullMarked
package dev.coursecreator.worker.lesson.video;

import org.jspecify.annotations.NullMarked;
