package dev.coursecreator.standalone.planted.player;

import org.springframework.stereotype.Component;

/** Planted violation: course-player uses a framework. */
@Component
public final class Page {}
