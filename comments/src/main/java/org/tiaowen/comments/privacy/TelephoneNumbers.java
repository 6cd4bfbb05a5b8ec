package org.tiaowen.comments.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mobile and fixed telephone numbers, however they are grouped, and written in Chinese digits too. */
final class TelephoneNumbers implements Detector {

    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9.])(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9](?:[0-9]{8}|[- .]{1,2}[0-9]{4}[- .]{1,2}[0-9]{4}|[0-9][- ][0-9]{3}[- ][0-9]{4}|[- ][0-9]{8})(?![0-9])");

    private static final Pattern FIXED = Pattern.compile(
            "(?<![0-9.])(0(?:10|2[0-9]|[3-9][0-9]{2}))[)\\- ]{0,3}([2-8][0-9]{2,3}[- ]?[0-9]{4})(?:(?:-|转)[0-9]{1,5})?(?![0-9])");

    private static final Pattern LOCAL = Pattern.compile("(?<![0-9.-])[2-8][0-9]{2,3}[- ]?[0-9]{4}(?![0-9])");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?:电话|座机|致电|来电|拨打|联系方式|[Tt][Ee][Ll])(?:号码|号)?[是为:： ]{0,3}$");

    /** 幺 is one on the telephone. */
    private static final Pattern IN_CHINESE = Pattern.compile(
            "(?<![0-9〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺])[1一壹幺][3-9三四五六七八九叁肆伍陆柒捌玖](?:[- ]?[0-9〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]){9}(?![0-9〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺])");

    /** Numbers of bodies, published so that one may call them. */
    private static final Pattern PUBLIC = Pattern.compile("(?:热线|客服|服务电话|举报电话|监督电话|值班电话|办公电话|咨询电话|公开电话)[^0-9]{0,6}$");

    private static final BitSet CHINESE_DIGITS =
            "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺".chars().collect(BitSet::new, BitSet::set, BitSet::or);
    private static final int SHORTEST = 7;
    private static final int MOBILE_DIGITS = 11;
    private static final int LOOK_BACK = 14;

    @Override
    public void find(String text, List<PersonalFinding> into) {
        int digits = 0;
        int run = 0;
        int longestRun = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                run++;
            } else if (c > 0x2FFF && CHINESE_DIGITS.get(c)) {
                run++;
            } else if (c != ' ' && c != '-') {
                longestRun = Math.max(longestRun, run);
                run = 0;
            }
        }
        if (digits >= SHORTEST) {
            DigitRuns.matches(
                    text,
                    MOBILE,
                    found ->
                            into.add(new PersonalFinding(DatumKind.MOBILE, found.start(), found.end(), "number-plan")));
            DigitRuns.matches(text, FIXED, found -> telephone(text, found.start(), found.end(), "number-plan", into));
            DigitRuns.matches(text, LOCAL, found -> {
                if (INTRODUCED
                        .matcher(text.substring(Math.max(0, found.start() - LOOK_BACK), found.start()))
                        .find()) {
                    telephone(text, found.start(), found.end(), "introduced", into);
                }
            });
        }
        if (Math.max(run, longestRun) >= MOBILE_DIGITS) {
            Matcher chinese = IN_CHINESE.matcher(text);
            while (chinese.find()) {
                into.add(new PersonalFinding(DatumKind.MOBILE, chinese.start(), chinese.end(), "number-plan"));
            }
        }
    }

    private static void telephone(String text, int start, int end, String reason, List<PersonalFinding> into) {
        String before = text.substring(Math.max(0, start - LOOK_BACK), start);
        if (!PUBLIC.matcher(before).find()) {
            into.add(new PersonalFinding(DatumKind.TELEPHONE, start, end, reason));
        }
    }
}
