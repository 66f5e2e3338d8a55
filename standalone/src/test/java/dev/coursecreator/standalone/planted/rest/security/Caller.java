package dev.coursecreator.standalone.planted.rest.security;

import dev.coursecreator.standalone.planted.rest.page.Page;

/** Planted violation: forms a cycle with page. */
public interface Caller {

    void uses(Page page);
}
