package org.tiaowen.comments.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.attachments.SentFile;

/**
 * A batch as it was sent.
 *
 * @param files at least one
 * @param notes what stands on the sheet by which an offline package is known
 * @param by who sent it
 */
record BatchSent(List<SentFile> files, Map<String, String> notes, String by) {

    /** Longer names of files are cut. */
    private static final int LONGEST_NAME = 200;

    BatchSent {
        files = List.copyOf(files);
        notes = Map.copyOf(notes);
    }

    /** The name of the file, or of the first of several. */
    String name() {
        String first = files.getFirst().fileName().replace("\0", "");
        String name = first.substring(0, Math.min(first.length(), LONGEST_NAME));
        return files.size() == 1 ? name : name + " 等 " + files.size() + " 个文件";
    }

    /** SHA-256 of the bytes of all files, one behind the other. */
    byte[] sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.content()));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The offline package it is; null where it is none. */
    @Nullable
    UUID offlinePackage() {
        return OfflinePackages.idOf(notes);
    }
}
