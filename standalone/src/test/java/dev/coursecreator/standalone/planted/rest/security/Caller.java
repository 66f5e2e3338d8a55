package dev.coursecreator.standalone.planted.rest.security;

import dev.coursecreator.standalone.planted.rest.page.Page;

/** Planted: in a circle with page; starts the standalone program. */
public interface Caller {

    void knows(Page page);
}
