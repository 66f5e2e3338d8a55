package dev.coursecreator.model.artifact;

/** The file formats of artifacts, with their media type (IANA registry) and file name extension. */
public enum ArtifactType {
    PNG("image/png", "png"),
    MP4("video/mp4", "mp4"),
    M4A("audio/mp4", "m4a"),
    /** 16-bit little-endian PCM, mono, 48 kHz, in a RIFF/WAVE container. */
    WAV("audio/wav", "wav"),
    /** Mono, 48 kHz (RFC 9639). */
    FLAC("audio/flac", "flac"),
    /** WebVTT, W3C. */
    VTT("text/vtt", "vtt"),
    SRT("application/x-subrip", "srt"),
    MARKDOWN("text/markdown", "md"),
    JSON("application/json", "json"),
    /** TrueType or OpenType (RFC 8081). */
    FONT("font/sfnt", "sfnt");

    private final String mediaType;
    private final String extension;

    ArtifactType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
