package dev.coursecreator.standalone.planted.worker.lesson.video;

/** Planted violation: starts a program. */
public interface Video {
    void uses(ProcessBuilder builder);
}
