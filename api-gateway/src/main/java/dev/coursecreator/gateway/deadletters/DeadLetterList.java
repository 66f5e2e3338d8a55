package dev.coursecreator.gateway.deadletters;

import dev.coursecreator.gateway.kafka.DeadLetter;
import java.util.List;

/** The newest dead letters, the newest first. */
record DeadLetterList(List<DeadLetter> items) {

    DeadLetterList {
        items = List.copyOf(items);
    }
}
