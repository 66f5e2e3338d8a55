package dev.coursecreator.gateway.pictures;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture that can be stored.
 *
 * @param image plain RGB
 * @param remarks what of the file it does not show, each the predicate of a sentence, such as "is cut off"
 */
record DecodedPicture(BufferedImage image, List<String> remarks) {

    DecodedPicture {
        remarks = List.copyOf(remarks);
    }
}
