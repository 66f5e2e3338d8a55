package dev.coursecreator.rest;

import java.util.Objects;

/** The version of the service. */
public final class ServiceVersion {

    /** From the manifest of the jar; {@code development} without a jar. */
    public static final String NUMBER =
            Objects.requireNonNullElse(ServiceVersion.class.getPackage().getImplementationVersion(), "development");

    private ServiceVersion() {}
}
