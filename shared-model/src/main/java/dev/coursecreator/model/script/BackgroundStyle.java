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
    NOISE;

    /** The mode of a course whose author chose none. */
    public ThemeMode defaultMode() {
        return switch (this) {
            case SOLID, GEOMETRIC -> ThemeMode.LIGHT;
            case GRADIENT, NOISE -> ThemeMode.DARK;
        };
    }
}
