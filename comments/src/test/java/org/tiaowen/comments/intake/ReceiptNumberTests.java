package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptNumberTests {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    @Test
    void numberReadsBackHoweverItIsTyped() {
        ReceiptNumber number = ReceiptNumber.next(2026, new Random(7));
        String bare = number.printed().replace("-", "");

        assertThat(number.printed()).matches("TW-26(-[2-9A-HJ-NP-Z]{4}){3}");
        assertThat(ReceiptNumber.read(number.printed())).contains(number);
        assertThat(ReceiptNumber.read(" " + bare.toLowerCase(java.util.Locale.ROOT) + "　"))
                .contains(number);
        StringBuilder wide = new StringBuilder();
        bare.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(ReceiptNumber.read(wide.toString())).contains(number);
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            StringBuilder printed =
                    new StringBuilder(ReceiptNumber.next(2026, random).printed());
            int at = 6 + random.nextInt(printed.length() - 6);
            if (printed.charAt(at) == '-') {
                continue;
            }
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            boolean same = other == printed.charAt(at);
            printed.setCharAt(at, other);
            assertThat(ReceiptNumber.read(printed.toString()).isPresent()).isEqualTo(same);
        }
    }

    @Test
    void otherTextIsNoReceiptNumber() {
        assertThat(ReceiptNumber.read("")).isEmpty();
        assertThat(ReceiptNumber.read("第十二条")).isEmpty();
        assertThat(ReceiptNumber.read("TW-26-0000-0000-0000")).isEmpty();
        assertThat(ReceiptNumber.read("T".repeat(100_000))).isEmpty();
    }
}
