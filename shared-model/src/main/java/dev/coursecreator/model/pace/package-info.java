/**
 * How long pages are shown. In: what a page shows and says. Out: times. The worker times its pages by it, and the gateway forecasts by
 * the same rule.
 */
@NullMarked
package dev.coursecreator.model.pace;

import org.jspecify.annotations.NullMarked;
