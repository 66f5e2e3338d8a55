package dev.coursecreator.gateway.voices;

import java.util.List;

/** The voices, sorted by language, and those of a language by kind. */
record VoiceList(List<VoiceView> items) {}
