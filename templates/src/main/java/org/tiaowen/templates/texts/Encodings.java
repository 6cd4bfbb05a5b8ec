package org.tiaowen.templates.texts;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Finds out in which encoding a file was written. Thread-safe. */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> WIDE = Set.of("UTF-16LE", "UTF-16BE");

    /** What the detector looks at; enough to tell, and its work stays bounded. */
    private static final int LOOKED_AT = 64 * 1024;

    private Encodings() {}

    /**
     * The words; empty where they are in none of UTF-8, UTF-16, GB18030. What is strictly UTF-8 is never anything else; only
     * then is the detector asked, and GB18030, which reads nearly everything, comes last. A mark at the beginning of UTF-8 is
     * kept as U+FEFF: what is made of it is told as a repair of the text.
     */
    public static Optional<String> decoded(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        return withoutNul(decoded(file, 0, StandardCharsets.UTF_8))
                .or(() -> wide(file))
                .or(() -> withoutNul(decoded(file, 0, GB18030)));
    }

    /** UTF-16 without a mark at its beginning, as the detector tells it by its statistics. */
    private static Optional<String> wide(byte[] file) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT) & ~1));
        CharsetMatch best = file.length < 2 ? null : detector.detect();
        return best != null && WIDE.contains(best.getName())
                ? withoutNul(decoded(file, 0, Charset.forName(best.getName())))
                : Optional.empty();
    }

    private static Optional<String> withoutNul(Optional<String> words) {
        return words.filter(decoded -> decoded.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] file, int from, Charset charset) {
        try {
            // a decoder of its own: it reports what it cannot read, where a String would put a replacement
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
