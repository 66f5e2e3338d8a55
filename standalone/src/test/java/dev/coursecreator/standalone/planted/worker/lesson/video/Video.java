package dev.coursecreator.standalone.planted.worker.lesson.video;

/** Planted: starts a program. */
public interface Video {
    void knows(ProcessBuilder builder);
}
