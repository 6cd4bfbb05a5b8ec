package org.tiaowen.comments.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.tiaowen.comments.privacy.Sealing;

/**
 * The words of a comment as they are kept: sealed together with a salt, and the SHA-256 of salt and words as the proof of
 * what was said. Without the salt, which is sealed too, a short text cannot be guessed from its proof.
 */
final class SealedWords {

    static final String TABLE = "comment";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] sealed;
    private final byte[] proof;

    SealedWords(byte[] sealed, byte[] proof) {
        this.sealed = sealed;
        this.proof = proof;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] proof() {
        return proof;
    }

    static SealedWords of(Sealing sealing, CommentId id, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] salted = new byte[SALT_BYTES + text.length];
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        System.arraycopy(salt, 0, salted, 0, SALT_BYTES);
        System.arraycopy(text, 0, salted, SALT_BYTES, text.length);
        return new SealedWords(sealing.seal(TABLE, id.value(), salted), CommentStore.sha256(salted));
    }

    /**
     * The words exactly as they were sent.
     *
     * @throws IllegalStateException when they are not what the proof was made of
     */
    String open(Sealing sealing, CommentId id) {
        byte[] salted = sealing.openBytes(TABLE, id.value(), sealed);
        if (!MessageDigest.isEqual(CommentStore.sha256(salted), proof)) {
            throw new IllegalStateException("the words of comment " + id + " are not those of its proof");
        }
        return new String(Arrays.copyOfRange(salted, SALT_BYTES, salted.length), StandardCharsets.UTF_8);
    }
}
