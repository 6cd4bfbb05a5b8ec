package org.tiaowen.app.security;

import java.util.List;

/**
 * An invented person with everything that leads to one; every datum of every stranger holds one of the {@link #TRACES},
 * which stand nowhere else.
 *
 * @param way the way by which what this one said comes in; so a trace tells where it came from
 */
record Stranger(
        String way, String name, String mobile, String identity, String plate, String card, String mail, String door) {

    static final List<String> TRACES =
            List.of("宇文", "13973159", "50010719870", "A5Z9", "62284800973", "liuxihu", "3栋59");

    private static final String GIVEN = "旻昱翊骞翀璟琰珩珺瑄玥翯晞晔煜烨炀焱淼澍濯渌沅湉漪滢潆泓洢渟澔浛淏瀚溦湄";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Somebody who never says anything. */
    static Stranger silent() {
        return of(17, "none");
    }

    /** What one may look for to find that person. */
    List<String> data() {
        return List.of(name, mobile, identity, plate, card, mail);
    }

    /** The one with that number, 0 to 16. */
    static Stranger of(int number, String way) {
        String two = "%02d".formatted(number + 11);
        return new Stranger(
                way,
                "宇文" + GIVEN.substring(number * 2, number * 2 + 2),
                "13973159" + two + "7",
                identity("50010719870" + "3" + two + two + "1"),
                "渝A5Z9" + two,
                card("62284800973" + two + two + two + "7"),
                "liuxihu" + two + "@example.net",
                "3栋59" + two + "室");
    }

    private static String identity(String seventeen) {
        String digits = seventeen.substring(0, 10) + "0305" + seventeen.substring(12, 15);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String card(String most) {
        int sum = 0;
        for (int i = 0; i < most.length(); i++) {
            int digit = most.charAt(most.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return most + (10 - sum % 10) % 10;
    }

    /** What such a person writes. */
    String says(String opinion) {
        return "我叫%s，电话%s，身份证号%s，车牌%s，银行卡号%s，邮箱%s，家住青棠路8号%s。%s"
                .formatted(name, mobile, identity, plate, card, mail, door, opinion);
    }

    /** A note by staff in which the person is named. */
    String noted() {
        return "已联系当事人%s，手机%s，身份证号%s，车牌%s，卡号%s，邮箱%s".formatted(name, mobile, identity, plate, card, mail);
    }
}
