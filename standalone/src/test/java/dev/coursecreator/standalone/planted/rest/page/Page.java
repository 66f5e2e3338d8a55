package dev.coursecreator.standalone.planted.rest.page;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import dev.coursecreator.standalone.planted.model.Script;
import dev.coursecreator.standalone.planted.rest.security.Caller;

/** Planted: rest-kit imports the gateway, and knows a course; its packages form a circle. */
public interface Page {

    void knows(Jobs jobs, Script script, Caller caller);
}
