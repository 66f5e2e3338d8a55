/**
 * Commands from the gateway to the workers, named in the imperative. In: decisions of the gateway's {@code generation}.
 * Out: records on the command and cancellation topics of {@link dev.coursecreator.model.message.Topics}, read by the workers.
 */
@NullMarked
package dev.coursecreator.model.command;

import org.jspecify.annotations.NullMarked;
