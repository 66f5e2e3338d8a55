package dev.coursecreator.worker.languagemodel;

import org.jspecify.annotations.Nullable;

/**
 * What a model replied.
 *
 * @param text JSON, if the model did as it was told
 * @param refusal why the model gives no answer, or only a part of one; null if it gave one
 */
record ChatResponse(
        String text, TokenUsage tokens, @Nullable String refusal) {}
