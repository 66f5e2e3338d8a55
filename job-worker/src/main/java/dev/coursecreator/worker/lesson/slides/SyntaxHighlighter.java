package dev.coursecreator.worker.lesson.slides;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Classifies the tokens of a code listing, for the languages that RSyntaxTextArea supports. */
final class SyntaxHighlighter {

    /** Common language names that differ from the subtype of RSyntaxTextArea's {@code text/…} types. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("js", "javascript"),
            Map.entry("jsx", "javascript"),
            Map.entry("mjs", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("tsx", "typescript"),
            Map.entry("py", "python"),
            Map.entry("python3", "python"),
            Map.entry("rb", "ruby"),
            Map.entry("rs", "rust"),
            Map.entry("golang", "go"),
            Map.entry("kt", "kotlin"),
            Map.entry("kts", "kotlin"),
            Map.entry("c++", "cpp"),
            Map.entry("cc", "cpp"),
            Map.entry("h", "c"),
            Map.entry("hpp", "cpp"),
            Map.entry("c#", "cs"),
            Map.entry("csharp", "cs"),
            Map.entry("sh", "unix"),
            Map.entry("bash", "unix"),
            Map.entry("zsh", "unix"),
            Map.entry("shell", "unix"),
            Map.entry("console", "unix"),
            Map.entry("bat", "bat"),
            Map.entry("cmd", "bat"),
            Map.entry("yml", "yaml"),
            Map.entry("md", "markdown"),
            Map.entry("htm", "html"),
            Map.entry("svg", "xml"),
            Map.entry("docker", "dockerfile"),
            Map.entry("make", "makefile"),
            Map.entry("pl", "perl"),
            Map.entry("toml", "ini"),
            Map.entry("properties", "properties"),
            Map.entry("jsonc", "jshintrc"),
            Map.entry("json5", "jshintrc"),
            Map.entry("protobuf", "proto"),
            Map.entry("tex", "latex"),
            Map.entry("clj", "clojure"));

    /** Token kinds. All colours have a contrast of at least 4.5 to {@link Theme#listing()} (WCAG 2.2, AA). */
    enum Kind {
        PLAIN(0xE4E7EE),
        KEYWORD(0xC4A5FF),
        TYPE(0x7FD3F0),
        STRING(0xA8DBA0),
        NUMBER(0xF7BE7E),
        COMMENT(0x8E97AB),
        OPERATOR(0xB9C1D1),
        NAME(0xF2A0B5);

        private final Color color;

        Kind(int color) {
            this.color = new Color(color);
        }

        Color color() {
            return color;
        }
    }

    record Word(String text, Kind kind) {}

    /** @param before the highlighter's state at the start of the line */
    record Line(List<Word> words, int before) {}

    /** Longer lines are data rather than code, and slow to tokenize. */
    private static final int MAX_LINE_LENGTH = 5000;

    private SyntaxHighlighter() {}

    static List<Line> of(String language, String text, int state) {
        var tokens = TokenMakerFactory.getDefaultInstance().getTokenMaker(mediaType(language));
        var lines = new ArrayList<Line>();
        int before = state;
        for (var line : text.split("\n", -1)) {
            if (line.length() > MAX_LINE_LENGTH) {
                lines.add(new Line(List.of(new Word(line, Kind.PLAIN)), before));
                continue;
            }
            var characters = line.toCharArray();
            var words = new ArrayList<Word>();
            var first = tokens.getTokenList(new Segment(characters, 0, characters.length), before, 0);
            for (Token token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
                words.add(new Word(token.getLexeme(), kind(token.getType())));
            }
            lines.add(new Line(words, before));
            before = tokens.getLastTokenTypeOnLine(new Segment(characters, 0, characters.length), before);
        }
        return lines;
    }

    private static String mediaType(String language) {
        var type = "text/" + ALIASES.getOrDefault(language, language);
        return TokenMakerFactory.getDefaultInstance().keySet().contains(type) ? type : "text/plain";
    }

    private static Kind kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT,
                    TokenTypes.MARKUP_DTD -> Kind.COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN -> Kind.KEYWORD;
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_NAME -> Kind.TYPE;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA -> Kind.STRING;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.REGEX -> Kind.NUMBER;
            case TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.VARIABLE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE,
                    TokenTypes.MARKUP_ENTITY_REFERENCE,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> Kind.NAME;
            case TokenTypes.OPERATOR, TokenTypes.SEPARATOR, TokenTypes.MARKUP_TAG_DELIMITER -> Kind.OPERATOR;
            default -> Kind.PLAIN;
        };
    }
}
