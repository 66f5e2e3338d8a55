package dev.coursecreator.worker.lesson;

import org.springframework.stereotype.Component;

/** The stages of the lesson pipeline, each with its own steps. */
@Component
record LessonStages(
        SlideStage slides,
        NarrationStage narration,
        TranslationStage translation,
        SubtitleStage subtitles,
        VideoStage video) {}
