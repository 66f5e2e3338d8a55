package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The video resolution in pixels, 16:9. */
public enum Quality {
    @JsonProperty("draft")
    DRAFT(854, 480),
    @JsonProperty("standard")
    STANDARD(1280, 720),
    @JsonProperty("high")
    HIGH(1920, 1080);

    private final int width;
    private final int height;

    Quality(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
