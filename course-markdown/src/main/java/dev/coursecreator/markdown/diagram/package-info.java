/**
 * Diagrams in text form. In: the source of a Mermaid, PlantUML or Graphviz fence. Out: the same diagram for PlantUML, or why it cannot be drawn.
 * Called by {@code slide}.
 */
@NullMarked
package dev.coursecreator.markdown.diagram;

import org.jspecify.annotations.NullMarked;
