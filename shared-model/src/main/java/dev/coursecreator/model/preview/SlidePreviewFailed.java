package dev.coursecreator.model.preview;

import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.event.Failure;

/** The slide could not be drawn. */
public record SlidePreviewFailed(PreviewId previewId, Failure failure) implements SlidePreviewEvent {}
