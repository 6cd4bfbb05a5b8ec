package org.tiaowen.comments.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Receipt number — 回执号: {@code TW-26-7K3M-9QXF-2HPA}.
 *
 * <p>Two digits of the year, eleven random characters and a check character (Luhn's scheme over 32 characters, which finds
 * every single wrong character), none of them 0, O, 1 or I. Eleven random characters are 55 bits: with a million receipts
 * given out, 3 × 10¹⁰ guesses are needed to hit one.
 *
 * @param printed the number as it is printed, in capitals with its dashes
 */
public record ReceiptNumber(String printed) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM_CHARACTERS = 11;
    private static final int GROUP = 4;
    private static final String PREFIX = "TW";

    /** A new number for a comment received in that year. */
    static ReceiptNumber next(int year, RandomGenerator random) {
        StringBuilder body = new StringBuilder(RANDOM_CHARACTERS + 1);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        body.append(ALPHABET.charAt((ALPHABET.length() - sum(body, 2)) % ALPHABET.length()));
        return printed(String.format(Locale.ROOT, "%02d", year % 100), body.toString());
    }

    static RandomGenerator unguessable() {
        return new SecureRandom();
    }

    /**
     * Reads a number as people type it: small letters, full-width characters, without dashes, with blanks. Empty where it
     * cannot be a receipt number, above all when its check character is wrong.
     */
    public static Optional<ReceiptNumber> read(String typed) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < Math.min(typed.length(), 100); i++) {
            char c = typed.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
            if (Character.isLetterOrDigit(half)) {
                kept.append(Character.toUpperCase(half));
            }
        }
        String all = kept.toString();
        if (all.length() != PREFIX.length() + 2 + RANDOM_CHARACTERS + 1 || !all.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String year = all.substring(PREFIX.length(), PREFIX.length() + 2);
        String body = all.substring(PREFIX.length() + 2);
        boolean wellFormed = year.chars().allMatch(c -> c >= '0' && c <= '9')
                && body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && sum(body, 1) == 0;
        return wellFormed ? Optional.of(printed(year, body)) : Optional.empty();
    }

    private static ReceiptNumber printed(String year, String body) {
        StringBuilder printed = new StringBuilder(PREFIX).append('-').append(year);
        for (int start = 0; start < body.length(); start += GROUP) {
            printed.append('-').append(body, start, start + GROUP);
        }
        return new ReceiptNumber(printed.toString());
    }

    /** Luhn's sum, the last character counting {@code factor} times. */
    private static int sum(CharSequence body, int factor) {
        int base = ALPHABET.length();
        int sum = 0;
        int times = factor;
        for (int i = body.length() - 1; i >= 0; i--) {
            int product = times * ALPHABET.indexOf(body.charAt(i));
            sum += product / base + product % base;
            times = 3 - times;
        }
        return sum % base;
    }

    @Override
    public String toString() {
        return printed;
    }
}
