package dev.coursecreator.standalone.planted.rest.page;

import dev.coursecreator.standalone.planted.gateway.jobs.Jobs;
import dev.coursecreator.standalone.planted.model.Script;
import dev.coursecreator.standalone.planted.rest.security.Caller;

/** Planted violation: rest-kit imports the gateway and a course type; its packages form a cycle. */
public interface Page {

    void uses(Jobs jobs, Script script, Caller caller);
}
