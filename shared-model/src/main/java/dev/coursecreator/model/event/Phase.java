package dev.coursecreator.model.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The phases of rendering a lesson. */
public enum Phase {
    @JsonProperty("slides")
    SLIDES,
    @JsonProperty("narration")
    NARRATION,
    @JsonProperty("subtitles")
    SUBTITLES,
    @JsonProperty("video")
    VIDEO
}
