package dev.coursecreator.model.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a worker is doing for a lesson. */
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
