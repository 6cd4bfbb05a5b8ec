package org.tiaowen.app.consulting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.comments.attachments.SentFile;

/** The files of a form. */
final class SentFiles {

    private SentFiles() {}

    /** The files that were chosen; a field in which none was chosen is sent as a file without a name. */
    static List<SentFile> of(@Nullable List<MultipartFile> fields) {
        return fields == null
                ? List.of()
                : fields.stream()
                        .filter(file -> !file.isEmpty()
                                || !String.valueOf(file.getOriginalFilename()).isBlank())
                        .map(SentFiles::of)
                        .toList();
    }

    private static SentFile of(MultipartFile file) {
        try {
            return new SentFile(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be read", e);
        }
    }
}
