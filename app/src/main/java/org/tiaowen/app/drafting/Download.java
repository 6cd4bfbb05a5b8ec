package org.tiaowen.app.drafting;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A text sent as a file to keep. */
final class Download {

    private Download() {}

    /** {@code words} in UTF-8 under that file name. */
    static ResponseEntity<byte[]> of(String words, MediaType type, String fileName) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
