package org.tiaowen.comments.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank cards, mail boxes, WeChat and QQ accounts, and credit codes of businesses that are one person. */
final class AccountNumbers implements Detector {

    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9A-Za-z.])[3-6][0-9]{3}(?:[0-9]{12,15}|(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,3})?)(?![0-9A-Za-z])");
    private static final Pattern CARD_INTRODUCED = Pattern.compile("(?:卡号|银行卡|账号|账户|帐号|户头)[^0-9]{0,12}$");
    private static final Pattern MAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Cues CALLED =
            new Cues("微信|WeChat|Wechat|wechat|weixin|Weixin|WEIXIN|V信|v信|威信|薇信|QQ|Qq|qq|扣扣|企鹅");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:账号|帐号|号码|号)?(?: ?(?:同号|是|为|:|：|,|，|加|ID))? {0,2}([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{4,11})(?![A-Za-z0-9_-])");

    /** GB 32100: authority 9 (registration of markets), 2 for individual businesses; the alphabet has no I, O, S, V, Z. */
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Za-z])92[0-9]{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}(?![0-9A-Za-z])");

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LOOK_BACK = 20;

    @Override
    public void find(String text, List<PersonalFinding> into) {
        if (IdentityNumbers.hasRun(text)) {
            numbers(text, into);
        }
        if (text.indexOf('@') >= 0) {
            Matcher mail = MAIL.matcher(text);
            while (mail.find()) {
                if (!mail.group().toLowerCase(Locale.ROOT).contains(".gov.cn")) {
                    into.add(new PersonalFinding(DatumKind.EMAIL, mail.start(), mail.end(), "form"));
                }
            }
        }
        for (int at = 0; at < text.length(); at++) {
            int length = CALLED.lengthAt(text, at);
            if (length > 0) {
                Matcher account = ACCOUNT.matcher(text).region(at + length, Math.min(text.length(), at + length + 40));
                if (account.lookingAt()) {
                    into.add(new PersonalFinding(DatumKind.ACCOUNT, account.start(1), account.end(1), "introduced"));
                }
            }
        }
    }

    private static void numbers(String text, List<PersonalFinding> into) {
        DigitRuns.matches(text, CARD, card -> {
            String digits = card.group().replaceAll("[ -]", "");
            boolean introduced = CARD_INTRODUCED
                    .matcher(text.substring(Math.max(0, card.start() - LOOK_BACK), card.start()))
                    .find();
            if (introduced || (digits.startsWith("62") && luhn(digits))) {
                into.add(new PersonalFinding(
                        DatumKind.BANK_CARD, card.start(), card.end(), luhn(digits) ? "check-digit" : "introduced"));
            }
        });
        DigitRuns.matches(text, CREDIT_CODE, code -> {
            if (hasCheckCharacter(code.group().toUpperCase(Locale.ROOT))) {
                into.add(new PersonalFinding(DatumKind.CREDIT_CODE, code.start(), code.end(), "check-digit"));
            }
        });
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    static boolean hasCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
