package dev.coursecreator.standalone.planted.fonts;

import org.springframework.stereotype.Component;

/** Planted violation: slide-fonts uses a framework. */
@Component
public final class Glyphs {}
