/**
 * Global names that the Closure Compiler does not know. Lit sets the first one.
 * @externs
 */
var litPropertyMetadata;
var innerHeight;
