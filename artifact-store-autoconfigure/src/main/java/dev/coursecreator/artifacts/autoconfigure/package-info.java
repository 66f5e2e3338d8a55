/**
 * Spring Boot auto-configuration of the artifact store. In: the settings below {@code course-creator.artifacts}. Out: an
 * {@link dev.coursecreator.artifacts.ArtifactStore} bean, or an explained startup failure. Used by the gateway and the worker.
 */
@NullMarked
package dev.coursecreator.artifacts.autoconfigure;

import org.jspecify.annotations.NullMarked;
