package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The background of the slides. */
public enum BackgroundStyle {
    @JsonProperty("solid")
    SOLID,
    @JsonProperty("gradient")
    GRADIENT,
    @JsonProperty("geometric")
    GEOMETRIC,
    @JsonProperty("noise")
    NOISE
}
