package dev.coursecreator.worker.languagemodel;

/** A message of a chat, of ours or of the model. */
record ChatMessage(Author author, String text) {

    enum Author {
        USER,
        ASSISTANT
    }
}
