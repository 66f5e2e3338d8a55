/**
 * The pictures that courses name by their addresses. In: what an author wrote. Out: small plain PNGs in the artifact store, or what
 * to change. Called when a course is submitted; fetches nothing unless the operator allows it.
 */
@NullMarked
package dev.coursecreator.gateway.pictures;

import org.jspecify.annotations.NullMarked;
