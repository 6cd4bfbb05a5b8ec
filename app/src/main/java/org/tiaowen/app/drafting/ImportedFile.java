package org.tiaowen.app.drafting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Finding;

/** A file somebody brings in, turned into text: plain text, Markdown or Word. */
sealed interface ImportedFile {

    /**
     * Its text.
     *
     * @param findings what the file held that text cannot carry
     */
    record Text(String text, List<Finding> findings) implements ImportedFile {

        public Text {
            findings = List.copyOf(findings);
        }
    }

    /** It cannot be read. */
    record Unreadable(Problems problems) implements ImportedFile {}

    /** Reads the file by the ending of its name. */
    static ImportedFile of(MultipartFile file) throws IOException {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            return WordFile.read(file.getBytes());
        }
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            return decoded(file.getBytes());
        }
        return new Unreadable(Problems.of(Problem.at("file", "import.problem.kind")));
    }

    /** UTF-8 or, as older office programs save it, GB18030; whatever is neither is refused, not guessed. */
    private static ImportedFile decoded(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, Charset.forName("GB18030")))
                .<ImportedFile>map(text -> new Text(text, List.of()))
                .orElseGet(() -> new Unreadable(Problems.of(Problem.at("file", "import.problem.encoding"))));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
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
