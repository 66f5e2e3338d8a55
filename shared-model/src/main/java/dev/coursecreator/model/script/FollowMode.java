package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a page shows which bullet, row or sentence is being said. */
public enum FollowMode {
    /** It is marked. */
    @JsonProperty("mark")
    MARK,
    /** What has not been said yet is hidden. */
    @JsonProperty("reveal")
    REVEAL,
    /** The page does not change. */
    @JsonProperty("off")
    OFF
}
