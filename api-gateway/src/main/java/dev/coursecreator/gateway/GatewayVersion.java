package dev.coursecreator.gateway;

import java.util.Objects;

/** Which release this is. */
public final class GatewayVersion {

    /** As in the jar's manifest; a word if there is no jar. */
    public static final String NUMBER =
            Objects.requireNonNullElse(GatewayVersion.class.getPackage().getImplementationVersion(), "development");

    private GatewayVersion() {}
}
