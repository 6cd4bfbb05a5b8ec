package org.tiaowen.search.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells two documents apart that do not say the same, without comparing every field: the first half of a SHA-256.
 *
 * <p>The same whether the values come from the database or back from Elasticsearch, which knows no difference between an
 * Integer and a Long.
 */
final class ContentHash {

    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final DataOutputStream bytes;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        // the digest takes single bytes slowly
        bytes = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
    }

    /** The hash of a document with these fields. */
    static String of(Map<String, ?> fields) {
        ContentHash hash = new ContentHash();
        return hash.value(fields);
    }

    /** The hash of one text. */
    static String of(String text) {
        ContentHash hash = new ContentHash();
        return hash.value(text);
    }

    private String value(Object content) {
        try {
            add(content);
            bytes.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Kind and length stand in front of every value, so that no two different documents give the same bytes. */
    private void add(Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                head('m', map.size());
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, inner) -> sorted.put(name.toString(), inner));
                for (Map.Entry<String, Object> field : sorted.entrySet()) {
                    add(field.getKey());
                    add(field.getValue());
                }
            }
            case Collection<?> list -> {
                head('l', list.size());
                for (Object inner : list) {
                    add(inner);
                }
            }
            default -> {
                byte[] words = value.toString().getBytes(StandardCharsets.UTF_8);
                head('v', words.length);
                bytes.write(words);
            }
        }
    }

    private void head(char kind, int length) throws IOException {
        bytes.writeByte(kind);
        bytes.writeInt(length);
    }
}
