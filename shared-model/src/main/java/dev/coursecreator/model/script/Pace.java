package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much time a learner has to read what a page shows. Does not change the speed of the voice. */
public enum Pace {
    @JsonProperty("relaxed")
    RELAXED(1.5),
    @JsonProperty("normal")
    NORMAL(1),
    @JsonProperty("brisk")
    BRISK(0.7);

    private final double factor;

    Pace(double factor) {
        this.factor = factor;
    }

    /** By this the reading time of a page is multiplied. */
    public double factor() {
        return factor;
    }
}
