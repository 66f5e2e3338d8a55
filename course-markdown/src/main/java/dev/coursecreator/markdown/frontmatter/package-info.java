/**
 * The options at the top of a document. In: its first lines, in YAML or TOML. Out: title, language, voice, theme and the other options.
 * Called before the blocks are parsed.
 */
@NullMarked
package dev.coursecreator.markdown.frontmatter;

import org.jspecify.annotations.NullMarked;
