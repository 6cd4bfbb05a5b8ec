package org.tiaowen.comments.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fingerprints — 加密指纹: HMAC-SHA-256 under a secret of this platform. Equal values have equal fingerprints, and nobody
 * without the secret can find a value by trying them all, as a plain hash of a telephone number would allow. The secret
 * stays the same when keys are rotated. Thread-safe.
 */
public final class Fingerprints {

    private final SecretKeySpec secret;

    Fingerprints(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * The fingerprint of a value, 32 bytes.
     *
     * @param kind values of different kinds never have the same
     */
    public byte[] of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /**
     * The fingerprint by which a person is counted once within a consultation, however the contact was typed. Those of
     * different consultations cannot be compared.
     *
     * @param contact a telephone number, an address; not blank
     */
    public byte[] ofPerson(UUID consultation, String contact) {
        return of("person/" + consultation, normalised(contact));
    }

    private static String normalised(String contact) {
        String folded = Normalizer.normalize(contact, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (folded.indexOf('@') >= 0) {
            return folded.replaceAll("\\s", "");
        }
        String kept = folded.replaceAll("[^\\p{L}\\p{N}]", "");
        return kept.matches("(?:0086|86)1[3-9]\\d{9}") ? kept.substring(kept.length() - 11) : kept;
    }
}
