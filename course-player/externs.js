/**
 * Global names that the Closure Compiler does not know. Lit sets this one.
 * @externs
 */
var litPropertyMetadata;
