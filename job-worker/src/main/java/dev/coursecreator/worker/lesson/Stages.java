package dev.coursecreator.worker.lesson;

import org.springframework.stereotype.Component;

/** The stages of a lesson's way, each with its own steps. */
@Component
record Stages(SlideStage slides, NarrationStage narration, SubtitleStage subtitles, VideoStage video) {}
