package org.tiaowen.comments.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of identity cards (GB 11643-1999, and the 15 places of before), passports and officers' passes. */
final class IdentityNumbers implements Detector {

    private static final Pattern EIGHTEEN = Pattern.compile(
            "(?<![0-9A-Za-z])([1-9][0-9]{5})[ -]?((?:18|19|20)[0-9]{6})[ -]?([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern FIFTEEN =
            Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{5}([0-9]{6})[0-9]{3}(?![0-9A-Za-z])");
    private static final Pattern PASSPORT =
            Pattern.compile("护照(?:号码|号)?[是为:： ]{0,3}([DEGPSdegps][A-Za-z]?[0-9]{7,8})(?![0-9A-Za-z])");
    private static final Pattern OFFICER = Pattern.compile("([军兵士文武][字官]?第? ?[0-9]{6,8}号?)(?![0-9])");
    private static final Pattern INTRODUCED = Pattern.compile("(?:身份证|证件|居民证|身份号)[^0-9]{0,12}$");

    /** GB/T 2260: the first two digits name a province. */
    private static final String PROVINCES =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int LOOK_BACK = 20;

    @Override
    public void find(String text, List<PersonalFinding> into) {
        if (!hasRun(text)) {
            return;
        }
        DigitRuns.matches(text, EIGHTEEN, eighteen -> {
            String number = eighteen.group(1) + eighteen.group(2) + eighteen.group(3);
            if (isRegion(number) && isDay(eighteen.group(2)) && hasCheckDigit(number)) {
                into.add(found(eighteen.start(), eighteen.end(), "check-digit"));
            } else if (isIntroduced(text, eighteen.start())) {
                into.add(found(eighteen.start(), eighteen.end(), "introduced"));
            }
        });
        DigitRuns.matches(text, FIFTEEN, fifteen -> {
            boolean plausible = isRegion(fifteen.group()) && isDay("19" + fifteen.group(1));
            if (plausible || isIntroduced(text, fifteen.start())) {
                into.add(found(fifteen.start(), fifteen.end(), plausible ? "form" : "introduced"));
            }
        });
        if (text.contains("护照")) {
            Matcher passport = PASSPORT.matcher(text);
            while (passport.find()) {
                into.add(found(passport.start(1), passport.end(1), "introduced"));
            }
        }
        if (text.contains("军官证") || text.contains("士兵证")) {
            Matcher officer = OFFICER.matcher(text);
            while (officer.find()) {
                into.add(found(officer.start(1), officer.end(1), "introduced"));
            }
        }
    }

    /** Whether anywhere four digits stand together: without them there is nothing to look for. */
    static boolean hasRun(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            if (run == 4) {
                return true;
            }
        }
        return false;
    }

    private static PersonalFinding found(int start, int end, String reason) {
        return new PersonalFinding(DatumKind.IDENTITY_NUMBER, start, end, reason);
    }

    private static boolean isIntroduced(String text, int start) {
        return INTRODUCED
                .matcher(text.substring(Math.max(0, start - LOOK_BACK), start))
                .find();
    }

    private static boolean isRegion(String number) {
        return PROVINCES.contains(" " + number.substring(0, 2) + " ");
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064 MOD 11-2. */
    static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
