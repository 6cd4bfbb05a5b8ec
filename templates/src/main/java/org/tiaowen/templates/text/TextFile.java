package org.tiaowen.templates.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file of plain text or Markdown. Thread-safe. */
public final class TextFile {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextFile() {}

    /**
     * The characters of a file: UTF-8 or, as older office programs save it, GB18030; empty for what is neither.
     *
     * <p>A byte order mark is kept as the first character.
     */
    public static Optional<String> decode(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notInThatCharset) {
            return Optional.empty();
        }
    }
}
