package org.tiaowen.comments.privacy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file that holds the keys of a platform nobody has given keys: lines {@code active=ID} and {@code key.ID=BASE64}. */
final class KeyFile {

    static final int KEY_BYTES = 32;

    private static final String ACTIVE = "active";
    private static final String KEY = "key.";

    private KeyFile() {}

    /** The keys of a file. */
    static SealingKeys read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
        Map<String, SecretKey> keys = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(KEY)) {
                String id = name.substring(KEY.length());
                keys.put(id, key(id, lines.getProperty(name)));
            }
        }
        String active = lines.getProperty(ACTIVE, "").strip();
        if (!keys.containsKey(active)) {
            throw unreadable(file, "active=" + active + " names none of the keys " + keys.keySet(), null);
        }
        return new SealingKeys(active, keys);
    }

    /** A new key of 256 bits under a new id. */
    static SealingKeys generate() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[4];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        String name = "k" + HexFormat.of().formatHex(id);
        return new SealingKeys(name, Map.of(name, new SecretKeySpec(key, "AES")));
    }

    /** Writes a new file only its owner may read; never over another. */
    static void write(Path file, SealingKeys keys) {
        StringBuilder lines = new StringBuilder(
                "# 个人信息密钥，丢失后已封存的内容无法读取，请与数据库分开备份。\n# Keys of personal data: without them what is sealed is lost. Back up apart from the database.\n");
        lines.append(ACTIVE).append('=').append(keys.active()).append('\n');
        keys.byId().forEach((id, key) -> lines.append(KEY)
                .append(id)
                .append('=')
                .append(Base64.getEncoder().encodeToString(key.getEncoded()))
                .append('\n'));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileAttribute<?>[] ownerOnly =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
            }
        } catch (FileAlreadyExistsException e) {
            throw new SealingFailure(
                    "密钥文件已存在 The key file exists already: " + file, "Start again: the file will be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be written: " + file, e);
        }
    }

    /** A key as configuration gives it. */
    static SecretKey key(String id, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (id.isEmpty() || id.length() > 32 || !id.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("ids of keys have 1 to 32 ASCII characters");
            }
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException(bytes.length + " bytes instead of " + KEY_BYTES);
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (IllegalArgumentException e) {
            throw new SealingFailure(
                    "密钥“" + id + "”格式不对 Key " + id + " is no key: " + e.getMessage(),
                    "Give 32 random bytes in Base64, for example from: openssl rand -base64 32",
                    e);
        }
    }

    private static SealingFailure unreadable(Path file, String why, @org.jspecify.annotations.Nullable Exception e) {
        return new SealingFailure(
                "密钥文件无法读取 The key file cannot be read: " + file + " (" + why + ")",
                "Put back the file from its backup, or give the keys as tiaowen.privacy.keys.<id> and tiaowen.privacy.active.",
                e);
    }
}
