package dev.coursecreator.rest;

import java.util.Objects;

/** Which release this is. */
public final class ServiceVersion {

    /** As in the jar's manifest; a word if there is no jar. */
    public static final String NUMBER =
            Objects.requireNonNullElse(ServiceVersion.class.getPackage().getImplementationVersion(), "development");

    private ServiceVersion() {}
}
