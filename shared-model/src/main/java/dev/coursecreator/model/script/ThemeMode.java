package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.model.color.HexColor;

/** Whether slides are dark on light, or light on dark. */
public enum ThemeMode {
    @JsonProperty("light")
    LIGHT("#fbfbfa"),
    @JsonProperty("dark")
    DARK("#16181f");

    private final String paper;

    ThemeMode(String paper) {
        this.paper = paper;
    }

    /** The background of slides in an accent colour that the author chose, apart from faint ornaments. */
    public HexColor paper() {
        return new HexColor(paper);
    }
}
