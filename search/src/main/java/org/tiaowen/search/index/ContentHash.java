package org.tiaowen.search.index;

import java.nio.charset.StandardCharsets;
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

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of a document with these fields. */
    static String of(Map<String, ?> fields) {
        ContentHash hash = new ContentHash();
        hash.add(fields);
        return hash.value();
    }

    /** The hash of one text. */
    static String of(String text) {
        ContentHash hash = new ContentHash();
        hash.add(text);
        return hash.value();
    }

    private String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Kind and length stand in front of every value, so that no two different documents give the same bytes. */
    private void add(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                head('m', map.size());
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, inner) -> sorted.put(name.toString(), inner));
                sorted.forEach((name, inner) -> {
                    add(name);
                    add(inner);
                });
            }
            case Collection<?> list -> {
                head('l', list.size());
                list.forEach(this::add);
            }
            default -> {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                head('v', bytes.length);
                digest.update(bytes);
            }
        }
    }

    private void head(char kind, int length) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
    }
}
