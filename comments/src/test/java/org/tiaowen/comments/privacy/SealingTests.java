package org.tiaowen.comments.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SealingTests {

    private static final String WORDS = "我叫王建国，电话13812345678";

    private final UUID id = UUID.randomUUID();
    private final SealingKeys keys = KeyFile.generate();
    private final Sealing sealing = new Sealing(keys);

    @Test
    void whatIsSealedIsOpenedForTheSameRowAlone() {
        byte[] sealed = sealing.seal("comment", id, WORDS);

        assertThat(sealing.open("comment", id, sealed)).isEqualTo(WORDS);
        assertThatThrownBy(() -> sealing.open("comment", UUID.randomUUID(), sealed))
                .isInstanceOf(SealingFailure.class);
        assertThatThrownBy(() -> sealing.open("comment_author", id, sealed)).isInstanceOf(SealingFailure.class);
    }

    @Test
    void alteredAndCutEnvelopesAreRefused() {
        byte[] sealed = sealing.seal("comment", id, WORDS);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> sealing.open("comment", id, altered)).isInstanceOf(SealingFailure.class);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealing.open("comment", id, cut)).isInstanceOf(SealingFailure.class);
        }
    }

    @Test
    void sameWordsNeverLookTheSame() {
        assertThat(sealing.seal("comment", id, WORDS)).isNotEqualTo(sealing.seal("comment", id, WORDS));
    }

    @Test
    void anotherKeyIsAskedForByItsName() {
        byte[] sealed = sealing.seal("comment", id, WORDS);

        assertThatThrownBy(() -> new Sealing(KeyFile.generate()).open("comment", id, sealed))
                .isInstanceOfSatisfying(SealingFailure.class, failure -> assertThat(failure.remedy())
                        .contains("tiaowen.privacy.keys." + keys.active()));
    }

    @Test
    void valuesOfAnEarlierKeyAreOpenedAndKnownAsSuch() {
        byte[] sealed = sealing.seal("comment", id, WORDS);
        SealingKeys next = KeyFile.generate();
        Sealing rotated = new Sealing(new SealingKeys(
                next.active(), Map.of(keys.active(), keys.activeKey(), next.active(), next.activeKey())));

        assertThat(rotated.open("comment", id, sealed)).isEqualTo(WORDS);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal("comment", id, WORDS))).isTrue();
    }

    @Test
    void keyFileIsForItsOwnerAloneAndNeverOverwritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys/privacy.properties");
        KeyFile.write(file, keys);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file).active()).isEqualTo(keys.active());
        assertThat(new Sealing(KeyFile.read(file)).open("comment", id, sealing.seal("comment", id, WORDS)))
                .isEqualTo(WORDS);
        assertThatThrownBy(() -> KeyFile.write(file, KeyFile.generate())).isInstanceOf(SealingFailure.class);
    }

    @Test
    void keysThatAreNoneAreRefusedWithARemedy(@TempDir Path folder) throws IOException {
        MockEnvironment wrong = new MockEnvironment().withProperty("tiaowen.privacy.keys.a", "c2hvcnQ=");
        MockEnvironment unsaid = new MockEnvironment()
                .withProperty("tiaowen.privacy.keys.a", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
                .withProperty("tiaowen.privacy.keys.b", "BBECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        Path broken = Files.writeString(folder.resolve("broken"), "active=x");
        MockEnvironment file = new MockEnvironment().withProperty("tiaowen.privacy.key-file", broken.toString());

        assertThatThrownBy(() -> SealingSettings.of(wrong)).isInstanceOf(SealingFailure.class);
        assertThatThrownBy(() -> SealingSettings.of(unsaid)).isInstanceOf(SealingFailure.class);
        assertThatThrownBy(() -> SealingSettings.of(file)).isInstanceOf(SealingFailure.class);
    }

    @Test
    void onePersonHasOneFingerprintInAConsultationHoweverTheNumberIsTyped() {
        Fingerprints fingerprints = new Fingerprints(new byte[32]);
        UUID consultation = UUID.randomUUID();

        assertThat(fingerprints.ofPerson(consultation, "138 1234 5678"))
                .isEqualTo(fingerprints.ofPerson(consultation, "+86-13812345678"))
                .isEqualTo(fingerprints.ofPerson(consultation, "１３８１２３４５６７８"))
                .isNotEqualTo(fingerprints.ofPerson(consultation, "13812345679"))
                .isNotEqualTo(fingerprints.ofPerson(UUID.randomUUID(), "13812345678"));
    }
}
