package dev.coursecreator.model.preview;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.PreviewId;

/** The reply to a {@link PreviewSlide}. All gateways receive it; the one that asked is waiting for it. */
public sealed interface SlidePreviewEvent extends Message permits SlidePreviewed, SlidePreviewFailed {

    PreviewId previewId();

    @Override
    default String key() {
        return previewId().toString();
    }
}
