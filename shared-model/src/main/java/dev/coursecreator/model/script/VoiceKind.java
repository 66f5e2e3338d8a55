package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a voice comes from, in the order in which voices of a language are preferred. */
public enum VoiceKind {
    /** It is part of every worker. */
    @JsonProperty("built-in")
    BUILT_IN,
    /** A server that the operator has configured speaks it. */
    @JsonProperty("speech-server")
    SPEECH_SERVER,
    /** It can be understood, but nobody would publish it: never a default. */
    @JsonProperty("draft")
    DRAFT
}
