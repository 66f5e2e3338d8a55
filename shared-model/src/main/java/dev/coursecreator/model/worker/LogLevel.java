package dev.coursecreator.model.worker;

/** How important a log entry is. */
public enum LogLevel {
    INFO,
    WARN,
    ERROR
}
