package dev.coursecreator.standalone.planted;

/** Names the root of a small product that breaks every rule, for {@code ArchitectureTest}. */
public interface Planted {}
