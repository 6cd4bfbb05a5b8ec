package org.tiaowen.comments.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where the keys come from: {@code tiaowen.privacy.keys.<id>} in Base64 with {@code tiaowen.privacy.active}, or the file
 * {@code tiaowen.privacy.key-file}, which is made when the first value is sealed.
 *
 * @param generated whether the keys are new and stand in no file yet
 */
record SealingSettings(SealingKeys keys, Path file, boolean generated) {

    private static final String KEYS = "tiaowen.privacy.keys";
    private static final String ACTIVE = "tiaowen.privacy.active";
    private static final String FILE = "tiaowen.privacy.key-file";

    static SealingSettings of(Environment environment) {
        Map<String, String> given = Binder.get(environment)
                .bind(KEYS, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        Path file = Path.of(environment.getProperty(FILE, "data/keys/privacy.properties"));
        if (!given.isEmpty()) {
            Map<String, SecretKey> keys = new HashMap<>();
            given.forEach((id, base64) -> keys.put(id, KeyFile.key(id, base64)));
            String active =
                    environment.getProperty(ACTIVE, given.keySet().iterator().next());
            if (!keys.containsKey(active) || (given.size() > 1 && !environment.containsProperty(ACTIVE))) {
                throw new SealingFailure(
                        "未指明使用哪个密钥 It is not said which key seals: " + ACTIVE + " names none of " + keys.keySet(),
                        "Set " + ACTIVE + " to one of the ids under " + KEYS + ".",
                        null);
            }
            return new SealingSettings(new SealingKeys(active, keys), file, false);
        }
        return Files.exists(file)
                ? new SealingSettings(KeyFile.read(file), file, false)
                : new SealingSettings(KeyFile.generate(), file, true);
    }

    /** Keeps new keys, before anything is sealed with them. */
    void keep() {
        if (generated && !Files.exists(file)) {
            KeyFile.write(file, keys);
        }
    }
}
