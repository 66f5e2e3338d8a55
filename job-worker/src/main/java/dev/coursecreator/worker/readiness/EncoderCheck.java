package dev.coursecreator.worker.readiness;

import dev.coursecreator.worker.lesson.video.EncodeSlide;
import dev.coursecreator.worker.step.StepException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes a small blank image the way slides are encoded. */
record EncoderCheck(EncodeSlide encode) implements StartupCheck {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 72;

    @Override
    public void run(Path folder) throws StepException, IOException, InterruptedException {
        var picture = folder.resolve("picture.png");
        try (var file = Files.newOutputStream(picture);
                var memory = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", memory);
        }
        var clip = folder.resolve("clip.mp4");
        encode.encode(picture, clip);
        if (Files.notExists(clip) || Files.size(clip) == 0) {
            throw new IOException("the encoder reported no error but wrote no video");
        }
    }
}
