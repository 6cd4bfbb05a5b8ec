package org.tiaowen.comments.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Sealing — 加密封存: AES-GCM with a random nonce of 96 bits and a tag of 128 (NIST SP 800-38D).
 *
 * <p>A sealed value is an envelope: one byte of version, one byte that tells the length of the key's id, the id in ASCII,
 * the nonce, the ciphertext with its tag. The name of the table and the identity of the row are authenticated with it, so
 * that a value copied to another row cannot be opened there. With random nonces one key may seal 2³² values; a larger
 * platform rotates keys before that. Thread-safe.
 */
public final class Sealing {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(SealingKeys keys) {
        this.keys = keys;
    }

    /** Seals a text for one row of one table. */
    public byte[] seal(String table, UUID id, String text) {
        return seal(table, id, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes for one row of one table. */
    public byte[] seal(String table, UUID id, byte[] plain) {
        byte[] keyId = keys.active().getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.activeKey(), nonce, table, id)
                    .doFinal(plain);
            return ByteBuffer.allocate(2 + keyId.length + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put((byte) keyId.length)
                    .put(keyId)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * The text that was sealed for that row.
     *
     * @throws SealingFailure when its key is unknown, or the envelope was altered or belongs to another row
     */
    public String open(String table, UUID id, byte[] envelope) {
        return new String(openBytes(table, id, envelope), StandardCharsets.UTF_8);
    }

    /**
     * The bytes that were sealed for that row.
     *
     * @throws SealingFailure when its key is unknown, or the envelope was altered or belongs to another row
     */
    public byte[] openBytes(String table, UUID id, byte[] envelope) {
        String keyId = keyOf(envelope);
        SecretKey key = keys.find(keyId)
                .orElseThrow(() -> new SealingFailure(
                        "密钥“" + keyId + "”未提供 Key " + keyId + " is needed to open " + table + " " + id,
                        "Give the key as tiaowen.privacy.keys." + keyId
                                + ", or put back the key file it stands in (tiaowen.privacy.key-file). Known keys: "
                                + keys.byId().keySet(),
                        null));
        int at = 2 + keyId.length();
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(envelope, at, NONCE_BYTES).get(nonce);
        int body = at + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, table, id).doFinal(envelope, body, envelope.length - body);
        } catch (AEADBadTagException e) {
            throw new SealingFailure(
                    "无法解封 " + table + " " + id + " cannot be opened with key " + keyId
                            + ": the key is another one, or the value was altered or moved",
                    "Give the right key as tiaowen.privacy.keys." + keyId
                            + ", or restore the row from a backup of the database.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Whether an envelope was sealed with the active key. */
    public boolean isCurrent(byte[] envelope) {
        return keyOf(envelope).equals(keys.active());
    }

    /** How the envelopes of the active key begin; what begins otherwise waits for being sealed anew. */
    public byte[] currentPrefix() {
        byte[] keyId = keys.active().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + keyId.length)
                .put(VERSION)
                .put((byte) keyId.length)
                .put(keyId)
                .array();
    }

    private static String keyOf(byte[] envelope) {
        int length = envelope.length > 2 ? envelope[1] : -1;
        if (length < 1 || envelope[0] != VERSION || envelope.length < 2 + length + NONCE_BYTES + TAG_BITS / 8) {
            throw new SealingFailure(
                    "密封内容不完整 A sealed value is damaged", "Restore the row from a backup of the database.", null);
        }
        return new String(envelope, 2, length, StandardCharsets.US_ASCII);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String table, UUID id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((table + '\0' + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
