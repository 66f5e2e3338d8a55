/**
 * What the gateway asks the workers to do. Named in the imperative.
 * In: decisions of the gateway's {@code generation}. Out: the topics of {@link dev.coursecreator.model.message.Topics}.
 */
@NullMarked
package dev.coursecreator.model.command;

import org.jspecify.annotations.NullMarked;
