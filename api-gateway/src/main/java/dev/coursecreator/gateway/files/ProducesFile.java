package dev.coursecreator.gateway.files;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a controller's method that answers with a file through {@link FileResponseWriter}, so that the API's description says so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProducesFile {

    /** The media type of the file. */
    String value();
}
