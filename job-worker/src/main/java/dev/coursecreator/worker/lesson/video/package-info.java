/**
 * Pictures and sound become a lesson's video. In: a PNG per slide with its length in frames, the narration, the subtitles.
 * Out: H.264 + AAC + text in MP4, and the sound alone as M4A. Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.video;

import org.jspecify.annotations.NullMarked;
