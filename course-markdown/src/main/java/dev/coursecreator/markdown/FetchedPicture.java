package dev.coursecreator.markdown;

import dev.coursecreator.model.artifact.Artifact;

/**
 * A picture that was fetched, validated and stored.
 *
 * @param image PNG
 * @param width in pixels
 * @param height in pixels
 */
public record FetchedPicture(Artifact image, int width, int height) {}
