package dev.coursecreator.standalone.planted;

/** Marks the root package of code that violates every import rule, for {@code ArchitectureTest}. */
public interface Planted {}
